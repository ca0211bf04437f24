import ArgumentParser
import Monitoring

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Reads feed documents and prints what they say.",
        discussion:
            "With --json one object a line for each file, in order; a file that is no feed gives an error object.")

    @Flag(help: "Print JSON Lines.") var json = false
    @Option(name: .customLong("content-type"), help: "The Content-Type header, as HTTP would have said it.")
    var contentType: String?
    @Option(name: .customLong("content-location"), help: "The Content-Location header.") var contentLocation: String?
    @Option(name: .customLong("content-language"), help: "The Content-Language header.") var contentLanguage: String?
    @Option(help: "The URL the document came from.") var url: String?
    @Argument(help: "Files; - is standard input.") var files: [String]

    func run() async throws {
        let reading = FeedReading(
            contentType: contentType, contentLocation: contentLocation, contentLanguage: contentLanguage, url: url)
        var failed = false
        for file in files {
            let bytes: [UInt8]
            do { bytes = try InputFile.read(file) } catch {
                failed = true
                Terminal.write(reading.unreadable(file, reason: error.message, json: json) + "\n")
                continue
            }
            let answer = reading.read(bytes, file: file, json: json)
            failed = failed || !answer.isFeed
            // Apart, for to append to an answer as long as its document would copy it.
            Terminal.write(answer.text)
            Terminal.write("\n")
        }
        if failed, !json { throw ExitCode(SystemExit.badInput.rawValue) }
    }
}
