import ArgumentParser
import Monitoring

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Is it up, when did it last see anything, what does it cover, what waits.",
        discussion: "Exits with 0 if all is well, 1 if something needs a look, 3 if the service is not running.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            let report = try await StatusReport.read(configuration, reader, now: WatchClock.system.now())
            Terminal.print(json ? [report.json] : report.lines(display.style))
            if report.verdict != .well { throw ExitCode(report.verdict.rawValue) }
        }
    }
}
