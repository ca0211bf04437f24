import ArgumentParser
import Monitoring

struct QuestionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question",
        abstract: "A topic's question: its state, the tally by origin, the timeline with the sentences.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Option(help: "The state as of a past moment: 2d, or an RFC 3339 time.") var at: String?
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "The topic.") var topic: String

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            let report = try QuestionReport(configuration, topic: topic, at: at, now: WatchClock.system.now())
            Terminal.print(try await report.lines(reader, display.style, json: json))
        }
    }
}
