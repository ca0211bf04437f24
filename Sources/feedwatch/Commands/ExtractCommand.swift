import ArgumentParser
import Monitoring

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Reads article pages and prints headline, text, authors and dates.")

    @Flag(help: "Print JSON Lines.") var json = false
    @Option(help: "The URL the page came from.") var url: String?
    @Option(help: "JSON Lines of {\"file\",\"url\"}: one page each.") var list: String?
    @Argument(help: "Files; - is standard input.") var files: [String] = []

    func validate() throws {
        guard list != nil || !files.isEmpty else { throw ValidationError("Give a FILE or --list FILE.jsonl.") }
    }

    func run() async throws {
        try await answering {
            var pages = files.map { PageReadingRequest(file: $0, url: url) }
            if let list { pages += try PageReadingRequest.list(InputFile.readText(list), name: list) }
            var failed = false
            for page in pages {
                do throws(WatchError) {
                    Terminal.write(page.extract(try InputFile.read(page.file), json: json) + "\n")
                } catch {
                    failed = true
                    if json {
                        Terminal.write(page.unreadable(error.message, json: true) + "\n")
                    } else {
                        StandardError.print(page.unreadable(error.message, json: false))
                    }
                }
            }
            if failed { throw ExitCode(SystemExit.badInput.rawValue) }
        }
    }
}
