import ArgumentParser

@main
struct FeedwatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedwatch", abstract: "Follows questions through the news and says what changed.")
}
