import ArgumentParser
import Monitoring

struct StoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "A story: where it is listed, its revisions as word diffs, its event, its matches.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Flag(help: "Print JSON.") var json = false
    @Option(help: "Overrule whose information the story carries.") var origin: String?
    @OptionGroup var overrule: OverruleOptions
    @Argument(help: "The story's number, as alerts print it.") var id: Int64

    func validate() throws {
        if origin == nil, overrule.why != nil || overrule.author != nil {
            throw ValidationError("--why and --author go with --origin")
        }
    }

    func run() async throws {
        if let origin {
            return try await answering {
                Terminal.print([try await overrule.open(options).give(origin: origin, to: id)])
            }
        }
        try await options.withRecord { reader in
            Terminal.print(try await StoryReport(reader, story: id).lines(display.style, json: json))
        }
    }
}
