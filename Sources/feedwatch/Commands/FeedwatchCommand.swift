import ArgumentParser

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
            CommandGroup(name: "Overruling", subcommands: [EventCommand.self, AnswerCommand.self]),
            CommandGroup(
                name: "Preparing",
                subcommands: [InitCommand.self, CheckCommand.self, TopicCommand.self, ReplayCommand.self]),
            CommandGroup(
                name: "Tools", subcommands: [ParseCommand.self, ExtractCommand.self, DatabaseCommand.self]),
        ])

    static func main() async {
        ProcessTuning.apply()
        await main(nil)
    }
}
