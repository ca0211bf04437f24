import ArgumentParser
import Foundation
import Monitoring
import WatchConfiguration

/// `--config PATH`, and what is read from it.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .long, help: "The configuration file; under systemd the one in $CONFIGURATION_DIRECTORY is the default.")
    var config: String?

    var path: String {
        if let config { return config }
        let directory = ProcessInfo.processInfo.environment["CONFIGURATION_DIRECTORY"] ?? "/etc/feedwatch"
        return directory + "/feedwatch.yaml"
    }

    /// Reads and checks the whole configuration; every mistake goes to standard error, and the exit code is 78.
    func load() throws -> Configuration {
        do {
            return try ConfigurationLoader.load(path: path, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw SystemExit.configuration.because(error.description)
        }
    }
}
