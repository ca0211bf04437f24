import ArgumentParser
import Monitoring

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Runs stories from a file through the whole of detection and prints the deltas.",
        discussion:
            "One story a line: {\"time\",\"feed\",\"outlet\",\"url\",\"title\",\"text\"[,\"id\",\"authors\",\"lang\"]}, or {\"time\",\"id\",\"gone\":true}. The record is in memory; the same input gives the same bytes."
    )

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "A JSON Lines file; - is standard input.") var file: String

    func run() async throws {
        try await answering {
            let replay = try await Replay(options.load())
            try await replay.run(InputFile.read(file), name: file) { Terminal.write($0 + "\n") }
        }
    }
}
