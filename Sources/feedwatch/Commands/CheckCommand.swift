import ArgumentParser
import Foundation
import Monitoring
import WatchConfiguration

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Validates the configuration and runs the topics' own tests.",
        discussion: "Prints every mistake as file:line:column: error: ...; exits with 0 or 78.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        let configuration = try options.load(secrets: .checked)
        for warning in configuration.warnings.map(\.description) + TopicTests.warnings(of: configuration) {
            StandardError.print(warning)
        }
        let failures = TopicTests.failures(of: configuration)
        guard failures.isEmpty else { throw SystemExit.configuration.because(failures.joined(separator: "\n")) }
        Terminal.print([
            "\(options.path): \(configuration.feeds.count) feeds, \(configuration.topics.count) topics, "
                + "\(configuration.topicTests.count) topic tests: all good"
        ])
    }
}
