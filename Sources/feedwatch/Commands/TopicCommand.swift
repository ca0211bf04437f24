import ArgumentParser
import Foundation
import Monitoring
import WatchConfiguration

struct TopicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "Try a topic on what is stored before trusting it.",
        subcommands: [Test.self, Explain.self, Diff.self])

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "What the topic finds in the stored stories: counts, samples, outlets, days."
        )
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var display: DisplayOptions
        @Option(help: "Only stories first seen since then: 2d, or an RFC 3339 time.") var since: String?
        @Argument(help: "The topic.") var topic: String

        func run() async throws {
            let configuration = try options.load()
            try await answering {
                let reader = try await RecordReader.open(configuration)
                let trial = try TopicTrying(configuration, topic: topic, since: since, now: WatchClock.system.now())
                Terminal.print(try await trial.lines(reader, display.style))
            }
        }
    }

    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain", abstract: "Why a story matches the topic, or what it misses it by.")
        @OptionGroup var options: ConfigurationOptions
        @Option(help: "A stored story, by its URL.") var url: String?
        @Option(help: "A stored story, by its number.") var story: Int64?
        @Argument(help: "The topic.") var topic: String
        @Argument(help: "A text file, its first line the headline; - is standard input.") var file: String?

        func validate() throws {
            guard [url != nil, story != nil, file != nil].filter({ $0 }).count == 1 else {
                throw ValidationError("Give one of --url, --story or FILE.")
            }
        }

        func run() async throws {
            let configuration = try options.load()
            try await answering {
                let explaining = try TopicExplaining(configuration, topic: topic)
                if let file {
                    Terminal.print(try explaining.lines(text: InputFile.readText(file)))
                } else {
                    let reader = try await RecordReader.open(configuration)
                    Terminal.print(try await explaining.lines(reader, url: url, story: story))
                }
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff", abstract: "Which stored stories a changed topic file gains and loses.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var display: DisplayOptions
        @Argument(help: "The topic file as it is.") var old: String
        @Argument(help: "The topic file as it would be.") var new: String

        func run() async throws {
            let configuration = try options.load()
            try await answering {
                let reader = try await RecordReader.open(configuration)
                let difference = try TopicComparing(configuration, old: old, new: new)
                Terminal.print(try await difference.lines(reader, display.style))
            }
        }
    }
}
