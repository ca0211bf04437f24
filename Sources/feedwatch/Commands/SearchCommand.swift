import ArgumentParser
import Monitoring
import WatchConfiguration

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Runs a query over every stored story.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var display: DisplayOptions
    @Option(help: "Only stories first seen since then: 2d, or an RFC 3339 time.") var since: String?
    @Option(help: "At most so many stories.") var limit = 50
    @Flag(help: "Print JSON Lines.") var json = false
    @Argument(help: "A query, such as 'maduro NEAR/8 moscow'.") var query: String

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            let search = try StorySearch(
                query, termSets: configuration.termSets, since: since, limit: limit, now: WatchClock.system.now())
            Terminal.print(try await search.lines(reader, display.style, json: json))
        }
    }
}
