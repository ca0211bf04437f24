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
    func load(secrets: SecretUse = .unused) throws -> Configuration {
        do {
            return try ConfigurationLoader.load(
                path: path, environment: ProcessInfo.processInfo.environment, secrets: secrets)
        } catch {
            throw SystemExit.configuration.because(error.description)
        }
    }

    /// For commands that read the record: a mistake in the configuration goes to standard error, as the service refuses
    /// it too and goes on; what was recorded can be read all the same, unless not even the record's place is known.
    func loadForReading() throws -> Configuration {
        let (configuration, errors) = ConfigurationLoader.readable(
            path: path, environment: ProcessInfo.processInfo.environment)
        guard let configuration else { throw SystemExit.configuration.because(errors?.description ?? path) }
        if let errors {
            StandardError.print(errors.description)
            StandardError.print("\(path): a service would refuse this; below is what can be read of it")
        }
        return configuration
    }
}
