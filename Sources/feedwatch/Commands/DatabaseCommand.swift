import ArgumentParser
import Monitoring

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Care of the record.", subcommands: [Check.self, Backup.self, Compact.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks integrity, foreign keys, and the outbox against the record.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.load()
            try await answering { Terminal.print(try await RecordCare(configuration).check()) }
        }
    }

    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies the database while it is in use; the copy is complete or absent.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "The copy; must not exist.") var file: String

        func run() async throws {
            let configuration = try options.load()
            try await answering { Terminal.print(try await RecordCare(configuration).backup(to: file)) }
        }
    }

    struct Compact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Gives unused space back to the file system.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.load()
            try await answering { Terminal.print(try await RecordCare(configuration).compact()) }
        }
    }
}
