import ArgumentParser
import Foundation
import Monitoring
import WatchConfiguration

/// `--config PATH`, and what is read from it.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: """
            The configuration file. Without it: $FEEDWATCH_CONFIG, systemd's $CONFIGURATION_DIRECTORY, ./feedwatch.yaml, \
            ~/.config/feedwatch/feedwatch.yaml, /etc/feedwatch/feedwatch.yaml, whichever comes first.
            """)
    var config: String?

    /// The file to read. Where there is none, the error says where it was looked for; the exit code is 78.
    func path() throws -> String {
        if let config { return config }
        let places = ConfigurationPlaces(environment: ProcessInfo.processInfo.environment)
        if let found = places.find(isThere: { FileManager.default.fileExists(atPath: $0) }) { return found }
        throw SystemExit.configuration.because(
            """
            no configuration: there is none of \(places.usual.joined(separator: ", "))
            `feedwatch init` writes a first one here; --config PATH names another
            """)
    }

    /// Reads and checks the whole configuration; every mistake goes to standard error, and the exit code is 78.
    func load(secrets: SecretUse = .unused) throws -> Configuration {
        let path = try path()
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
        let path = try path()
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
