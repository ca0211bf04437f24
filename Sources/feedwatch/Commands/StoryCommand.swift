import ArgumentParser
import Monitoring

struct StoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "A story: where it is listed, its revisions as word diffs, its event, its matches.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Flag(help: "Print JSON.") var json = false
    @Argument(help: "The story's number, as alerts print it.") var id: Int64

    func run() async throws {
        try await options.withRecord { reader in
            Terminal.print(try await StoryReport(reader, story: id).lines(display.style, json: json))
        }
    }
}
