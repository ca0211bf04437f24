import ArgumentParser
import Foundation
import Logging
import Monitoring
import ServiceLifecycle
import Transfers
import UnixSignals
import WatchConfiguration

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Watches: the service, in the foreground.",
        discussion: "SIGTERM and SIGINT stop it with everything committed; SIGHUP reads the configuration again.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var rehearsal: RehearsalOptions
    @Flag(name: .shortAndLong, help: "Also log polls that changed nothing.") var verbose = false

    func run() async throws {
        let configuration = try options.load(secrets: .required)
        let environment = ProcessInfo.processInfo.environment
        let level: Logger.Level = verbose ? .debug : .info
        LoggingSystem.bootstrap { _ in ConsoleLogHandler(level: level, environment: environment) }
        let logger = Logger(label: "feedwatch", level: level)
        let path = try options.path()
        let clock = try rehearsal.clock()
        let notifier = ServiceNotifier(environment: environment)
        try await answering {
            let monitor = try await Monitor.open(
                configuration, console: Self.console(environment), clock: clock, logger: logger,
                journal: { try UnixDatagram.send($0, to: JournalStream.socket) },
                migrating: { name in
                    // Systemd would take a large record's migration for a start that hangs. An hour is a bound all the same.
                    notifier.notify(
                        .extendTimeout(.seconds(3600)), .status("bringing the database up to date: \(name)"))
                    logger.notice("bringing the database up to date", metadata: ["migration": "\(name)"])
                })
            let systemd = SystemdService(
                notifier: notifier,
                watchdog: WatchdogSettings(
                    environment: environment, processID: ProcessInfo.processInfo.processIdentifier),
                monitor: monitor)
            let reload = ReloadService(
                signals: await UnixSignalsSequence(trapping: .sighup), monitor: monitor, logger: logger,
                around: { moment in
                    switch moment {
                    case .begins: notifier.notify(.reloading(monotonicMicroseconds: MonotonicClock.microseconds))
                    case .ends: notifier.notify(.ready)
                    }
                }
            ) { () throws(ConfigurationErrors) in
                try ConfigurationLoader.load(path: path, environment: environment)
            }
            var services: [any Service] = monitor.services + [reload, systemd]
            if let address = configuration.metrics {
                services.append(MetricsService(address: address, monitor: monitor))
            }
            let group = ServiceGroup(
                configuration: .init(
                    services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }))
            try await group.run()
            try await monitor.close()
        }
    }

    /// People read a terminal; systemd's journal takes fields; anything else that keeps our output gets plain lines.
    private static func console(_ environment: [String: String]) -> ConsoleMode {
        if Terminal.isInteractive { return .people(colour: Terminal.wantsColour) }
        return JournalStream.isStandardError(environment: environment) ? .journal : .lines
    }
}
