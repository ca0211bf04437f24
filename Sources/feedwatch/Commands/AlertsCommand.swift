import ArgumentParser
import Monitoring

struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "alerts", abstract: "Reads the alert record.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Option(help: "Only this topic.") var topic: String?
    @Option(help: "Only alerts since then: a span such as 2d, or an RFC 3339 time.") var since: String?
    @Option(help: "Only alerts until then, given as for --since.") var until: String?
    @Option(help: "Only this kind, such as revised.") var kind: String?
    @Option(help: "Only this outlet, by domain or by name.") var outlet: String?
    @Option(help: "The newest so many.") var limit: Int?
    @Flag(help: "Go on and print alerts as they are raised.") var follow = false
    @Flag(help: "Print the alert records as JSON Lines.") var json = false
    @Flag(help: "Print one line of comma-separated values an alert, for a spreadsheet.") var csv = false
    @Flag(name: .shortAndLong, help: "Show diffs and evidence.") var verbose = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
        if let limit, limit < 1 { throw ValidationError("--limit \(limit): give a number from 1") }
        if follow, until != nil { throw ValidationError("--follow goes on for ever; leave --until out") }
    }

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            let report = try AlertsReport(
                configuration, reader,
                choice: .init(topic: topic, since: since, until: until, kind: kind, outlet: outlet, limit: limit),
                form: json ? .json : csv ? .csv : verbose ? .details : .lines, now: WatchClock.system.now())
            let style = display.style
            try await report.forEachPage { Terminal.print($0.lines(style)) }
            guard follow else { return }
            try await report.follow { Terminal.print($0.lines(display.style)) }
        }
    }
}
