import ArgumentParser
import Monitoring

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Care of the record.",
        subcommands: [Check.self, Backup.self, Compact.self, SetAside.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Checks integrity, foreign keys, the outbox against the record, and the questions' ledgers.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering { Terminal.print(try await RecordCare(configuration).check()) }
        }
    }

    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup", abstract: "Copies the database while it is in use; the copy is complete or absent.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "The copy; must not exist.") var file: String

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering { Terminal.print(try await RecordCare(configuration).backup(to: file)) }
        }
    }

    struct SetAside: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set-aside", abstract: "Moves a damaged database away, so that the next start begins anew.",
            discussion: "Nothing else ever does: a service that finds its database damaged stops and says so.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                Terminal.print(try await RecordCare(configuration).setAside(at: WatchClock.system.now()))
            }
        }
    }

    struct Compact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compact", abstract: "Gives unused space back to the file system.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering { Terminal.print(try await RecordCare(configuration).compact()) }
        }
    }
}
