import ArgumentParser
import Monitoring

struct AnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Overrules a sentence of a question's ledger.",
        subcommands: [Dismiss.self, Restore.self])

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss", abstract: "Has a row that was read wrongly count for nothing.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var overrule: OverruleOptions
        @Argument(help: "The row's number, as `question` prints it.") var row: Int64

        func validate() throws {
            if overrule.why == nil { throw ValidationError("say why: --why TEXT") }
        }

        func run() async throws {
            try await answering {
                Terminal.print([try await overrule.open(options).dismiss(row)])
            }
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Has a dismissed row count again.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var overrule: OverruleOptions
        @Argument(help: "The row's number.") var row: Int64

        func run() async throws {
            try await answering {
                Terminal.print([try await overrule.open(options).dismiss(row, isDismissed: false)])
            }
        }
    }
}
