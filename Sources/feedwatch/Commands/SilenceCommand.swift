import ArgumentParser
import Monitoring

struct SilenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence", abstract: "Quiet a topic for a while; the log keeps every record.",
        subcommands: [Add.self, List.self, End.self], defaultSubcommand: List.self)

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a silence.")
        @OptionGroup var options: ConfigurationOptions
        @Option(help: "Only this topic.") var topic: String?
        @Option(help: "Only this kind of delta.") var kind: String?
        @Option(help: "Only this outlet.") var outlet: String?
        @Option(help: "Only alerts whose headline or quotes this query fits.") var query: String?
        @Option(name: .customLong("for"), help: "How long, such as 2h.") var span: String
        @Option(help: "Why, for those who find it later.") var comment: String = ""

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration, isNew: true)
                Terminal.print([
                    try await silences.add(
                        topic: topic, kind: kind, outlet: outlet, query: query, span: span, comment: comment,
                        now: WatchClock.system.now())
                ])
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists silences that are not over.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration)
                Terminal.print(try await silences.lines(.standardOutput))
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "end", abstract: "Ends a silence now.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "The silence's number.") var id: Int64

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration)
                Terminal.print([try await silences.end(id, now: WatchClock.system.now())])
            }
        }
    }
}
