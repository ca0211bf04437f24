import ArgumentParser
import Monitoring

struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "alerts", abstract: "Reads the alert record.")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Only this topic.") var topic: String?
    @Option(help: "Only alerts since then: a span such as 2d, or an RFC 3339 time.") var since: String?
    @Option(help: "Only this kind, such as revised.") var kind: String?
    @Flag(help: "Go on and print alerts as they are raised.") var follow = false
    @Flag(help: "Print the alert records as JSON Lines.") var json = false
    @Flag(name: .shortAndLong, help: "Show diffs and evidence.") var verbose = false

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            let report = try AlertsReport(
                configuration, reader, topic: topic, since: since, kind: kind, json: json, verbose: verbose,
                now: WatchClock.system.now())
            Terminal.print(try await report.lines(.standardOutput))
            guard follow else { return }
            try await report.follow { Terminal.print($0.lines(.standardOutput)) }
        }
    }
}
