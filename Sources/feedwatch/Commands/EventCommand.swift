import ArgumentParser
import Monitoring

struct EventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Overrules which stories report the same happening.",
        subcommands: [Merge.self, Split.self])

    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Makes one event of two; the older number stays.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var overrule: OverruleOptions
        @Argument(help: "An event's number, as alerts and `story` print it.") var first: Int64
        @Argument(help: "The other's.") var second: Int64

        func run() async throws {
            try await answering {
                Terminal.print([try await overrule.open(options).merge(first, second)])
            }
        }
    }

    struct Split: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "split", abstract: "Takes a story, and its copies, out of its event into one of their own.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var overrule: OverruleOptions
        @Argument(help: "The story's number, as alerts print it.") var story: Int64

        func run() async throws {
            try await answering {
                Terminal.print([try await overrule.open(options).split(story)])
            }
        }
    }
}
