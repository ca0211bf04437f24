import ArgumentParser
import Logging
import Monitoring
import WatchConfiguration
import Foundation

struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll", abstract: "Polls once, due or not, records, delivers and prints a summary.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @OptionGroup var rehearsal: RehearsalOptions
    @Argument(help: "Names, URLs, tags or globs of feeds; all without any.") var feeds: [String] = []

    func run() async throws {
        let configuration = try options.load(secrets: .required)
        var logger = Logger(label: "feedwatch") { _ in
            ConsoleLogHandler(level: .warning, environment: ProcessInfo.processInfo.environment)
        }
        logger.logLevel = .warning
        let clock = try rehearsal.clock()
        try await answering {
            let monitor = try await Monitor.open(
                configuration, console: .people(colour: Terminal.wantsColour), clock: clock, logger: logger)
            let summary = try await monitor.pollOnce(feeds)
            Terminal.print(summary.lines(display.style))
            do { try await monitor.close() } catch let error as WatchError where !summary.isRecorded {
                throw SystemExit.failedIO.because(error.message)
            }
            guard summary.isRecorded else { throw SystemExit.failedIO.because("the record is not complete") }
        }
    }
}
