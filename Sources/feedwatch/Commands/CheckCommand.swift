import ArgumentParser
import Foundation
import Monitoring
import WatchConfiguration

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Validates the configuration and runs the topics' own tests.",
        discussion: "Prints every mistake as file:line:column: error: ...; exits with 0 or 78.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Take warnings for errors: exit with 78 if there is one.") var strict = false

    func run() async throws {
        let configuration = try options.load(secrets: .checked)
        let warnings =
            configuration.warnings.map(\.description) + TopicTests.warnings(of: configuration)
            + ConfigurationDoubts.warnings(of: configuration, isProgram: ProgramSearch.finds)
        for warning in warnings { StandardError.print(warning) }
        let failures = TopicTests.failures(of: configuration)
        guard failures.isEmpty else { throw SystemExit.configuration.because(failures.joined(separator: "\n")) }
        guard warnings.isEmpty || !strict else {
            throw SystemExit.configuration.because(
                "\(Counted.text(warnings.count, "warning")), and --strict takes them for errors")
        }
        Terminal.print([
            "\(configuration.path): \(configuration.feeds.count) feeds, \(configuration.topics.count) topics, "
                + "\(configuration.topicTests.count) topic tests: "
                + (warnings.isEmpty ? "all good" : "good, with \(Counted.text(warnings.count, "warning"))")
        ])
    }
}
