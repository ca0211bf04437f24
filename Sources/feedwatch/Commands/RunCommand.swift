import ArgumentParser
import Foundation
import Logging
import Monitoring
import ServiceLifecycle
import UnixSignals
import WatchConfiguration

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Watches: the service, in the foreground.",
        discussion: "SIGTERM and SIGINT stop it with everything committed; SIGHUP reads the configuration again.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(name: .shortAndLong, help: "Also log polls that changed nothing.") var verbose = false

    func run() async throws {
        let configuration = try options.load()
        let environment = ProcessInfo.processInfo.environment
        let level: Logger.Level = verbose ? .debug : .info
        LoggingSystem.bootstrap { _ in ConsoleLogHandler(level: level, environment: environment) }
        var logger = Logger(label: "feedwatch")
        logger.logLevel = level
        let path = options.path
        try await answering {
            let monitor = try await Monitor.open(
                configuration, console: Terminal.isInteractive ? .people(colour: Terminal.wantsColour) : .lines,
                logger: logger)
            let reload = ReloadService(
                signals: await UnixSignalsSequence(trapping: .sighup), monitor: monitor, logger: logger
            ) { () throws(ConfigurationErrors) in try ConfigurationLoader.load(path: path, environment: environment) }
            let group = ServiceGroup(
                configuration: .init(
                    services: monitor.services.map { .init(service: $0) } + [.init(service: reload)],
                    gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }))
            try await group.run()
            try await monitor.close()
        }
    }
}
