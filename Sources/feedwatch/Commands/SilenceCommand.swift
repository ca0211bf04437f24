import ArgumentParser
import Monitoring

struct SilenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence", abstract: "Quiet a topic for a while; the log keeps every record.",
        subcommands: [Add.self, List.self, End.self], defaultSubcommand: List.self)

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a silence.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var display: DisplayOptions
        @Option(help: "Only this topic.") var topic: String?
        @Option(help: "Only this kind of delta.") var kind: String?
        @Option(help: "Only this outlet.") var outlet: String?
        @Option(help: "Only alerts whose headline or quotes this query fits.") var query: String?
        @Option(name: .customLong("for"), help: "How long, such as 2h.") var span: String
        @Option(name: .customLong("from"), help: "When it begins, such as 2026-12-24T18:00:00Z; now without it.")
        var start: String?
        @Flag(help: "Quiet every alert; needed where nothing else says which.") var all = false
        @Option(help: "Why, for those who find it later.") var comment: String = ""

        func validate() throws {
            if topic == nil, kind == nil, outlet == nil, query == nil, !all {
                throw ValidationError(
                    "say which alerts: --topic, --kind, --outlet or --query; --all quiets every alert")
            }
        }

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration, isNew: true)
                Terminal.print([
                    try await silences.add(
                        topic: topic, kind: kind, outlet: outlet, query: query, start: start, span: span,
                        comment: comment, style: display.style)
                ])
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists silences that are not over.")
        @OptionGroup var options: ConfigurationOptions
        @OptionGroup var display: DisplayOptions
        @Flag(help: "Print JSON Lines.") var json = false

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration)
                Terminal.print(try await silences.lines(display.style, json: json))
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "end", abstract: "Ends a silence now.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "The silence's number.") var id: Int64

        func run() async throws {
            let configuration = try options.loadForReading()
            try await answering {
                let silences = try await SilenceBook.open(configuration)
                Terminal.print([try await silences.end(id, now: WatchClock.system.now())])
            }
        }
    }
}
