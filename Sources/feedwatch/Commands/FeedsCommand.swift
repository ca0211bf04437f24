import ArgumentParser
import Monitoring

struct FeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds",
        abstract: "The health of every feed: how the last poll ended, when it is due again and why.",
        subcommands: [List.self, Discover.self, Import.self, Export.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the feeds and their health.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var display: DisplayOptions
        @Flag(help: "Print JSON Lines.") var json = false
        @Flag(name: .shortAndLong, help: "Show what each outcome means and what to do.") var verbose = false

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let reader = try await RecordReader.openIfPresent(configuration)
                let report = FeedsReport(configuration, reader)
                Terminal.print(try await report.lines(display.style, json: json, verbose: verbose))
            }
        }
    }

    struct Discover: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "discover", abstract: "Finds the feeds that a page advertises.")
        @Argument(help: "The URL of a page or feed.") var url: String

        func run() async throws {
            try await answering { Terminal.print(try await SiteFeeds().lines(for: url)) }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Turns an OPML file into feeds for feedwatch.yaml, printed on standard output.")
        @Argument(help: "An OPML file; - is standard input.") var file: String

        func run() async throws {
            try await answering {
                let (text, leftOut) = try OutlineExchange.yaml(fromOPML: InputFile.read(file), name: file)
                for line in leftOut { StandardError.print(line) }
                Terminal.write(text)
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Prints the configured feeds as OPML.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws { Terminal.write(OutlineExchange.opml(of: try options.load())) }
    }
}
