import ArgumentParser
import CMalloc
import Glibc

@main
struct FeedwatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedwatch",
        abstract: "Follows questions through the news and says what changed.",
        version: "0.1.0",
        subcommands: [],
        groupedSubcommands: [
            CommandGroup(name: "Watching", subcommands: [RunCommand.self, PollCommand.self, DemoCommand.self]),
            CommandGroup(
                name: "Reading",
                subcommands: [
                    AlertsCommand.self, StatusCommand.self, FeedsCommand.self, StoryCommand.self, QuestionCommand.self,
                    SearchCommand.self, SilenceCommand.self,
                ]),
            CommandGroup(
                name: "Preparing", subcommands: [CheckCommand.self, TopicCommand.self, ReplayCommand.self]),
            CommandGroup(
                name: "Tools", subcommands: [ParseCommand.self, ExtractCommand.self, DatabaseCommand.self]),
        ])

    static func main() async {
        // Buffers of large documents go back to the system as soon as they are let go. Left alone, glibc raises the
        // threshold with the first of them, and keeps the room of all that follow (mallopt(3)).
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        // What is let go of between two polls is asked for again at the next: it costs less to keep so much.
        mallopt(M_TRIM_THRESHOLD, 2 << 20)
        // No more arenas than run at once: what one thread lets go of, the next can use.
        mallopt(M_ARENA_MAX, CInt(max(2, sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
        await main(nil)
    }
}
