import NewsModel
import TopicMatching

/// Reads the main file, section by section, and then what sections say of each other.
struct MainReader {
    let context: LoadingContext
    let path: String
    private var findings: Findings { context.findings }

    init(context: LoadingContext, path: String) {
        self.context = context
        self.path = path
    }

    /// nil where there is nothing to read sections from; mistakes are in the context's findings.
    func read() -> Configuration? {
        findings.opened(path)
        let start = Position(file: path, line: 1, column: 1)
        guard let text = context.text(of: path, asker: start) else { return nil }
        let mistakes = findings.mistakes.count
        guard let root = YAMLDocument.read(text, file: path, findings: findings) else {
            if findings.mistakes.count == mistakes {
                findings.error(start, "this file is empty; it needs \"feeds\" and \"topics\"")
            }
            return nil
        }
        guard var section = MappingReader(root, "the configuration", findings) else { return nil }
        return read(&section)
    }

    private func read(_ section: inout MappingReader) -> Configuration {
        let outputs = OutputPaths(context: context)
        let polls = PollReader(context: context)
        let poll = section.take("poll").map { polls.poll($0) } ?? PollSettings()
        let pages = section.take("pages").map { polls.pages($0) } ?? PageSettings()
        let feedsNode = section.takeEvenNull("feeds")
        if feedsNode == nil {
            findings.error(section.position, "the configuration needs \"feeds\"; an empty list will do")
        }
        var feedReader = FeedReader(context)
        let feeds = feedsNode.map { $0.isNull ? [] : feedReader.read($0) } ?? []
        let terms = section.take("terms").map { TermReader(findings: findings).read($0) } ?? [:]
        var topics = TopicsReader(context: context, queries: QueryReader(termSets: TermSets(terms), findings: findings))
        if let node = section.takeEvenNull("topics") {
            if !node.isNull { topics.read(node) }
        } else {
            findings.error(section.position, "the configuration needs \"topics\": what should be watched?")
        }
        let retain = section.take("retain")?.duration("retain", atLeast: .seconds(86_400), findings)
        let log = outputs.standard(
            "alerts.jsonl", variable: "LOGS_DIRECTORY", system: "/var/log/feedwatch", configuration: path)
        let alerts = section.take("alerts").map { AlertReader(context: context).read($0, log: log) }
        let metrics = section.take("metrics").flatMap { MetricsReader(context: context).read($0) }
        var store = outputs.standard(
            "feedwatch.db", variable: "STATE_DIRECTORY", system: "/var/lib/feedwatch", configuration: path)
        if let node = section.take("store"), let given = node.line("store", findings) {
            store = outputs.resolve(given, at: node, variable: "STATE_DIRECTORY")
            if let flaw = FilePaths.flaw(ofFile: store) { findings.error(node.position, "store: \(store) \(flaw)") }
        }
        section.finish(hints: ["sinks": "sinks are part of \"alerts\"", "database": "the database is \"store\""])

        let settings = alerts ?? AlertSettings(log: log)
        let lookup = ReferenceCheck(feeds: feeds, sinks: settings.sinks, findings: findings)
        for reading in topics.readings { lookup.check(reading) }
        return Configuration(
            path: path, files: context.files, digest: context.digestText, poll: poll, feeds: feeds, termSets: terms,
            topics: topics.readings.map(\.topic), topicTests: topics.readings.flatMap(\.tests),
            retain: retain ?? .seconds(90 * 86_400), alerts: settings, pages: pages, metrics: metrics, store: store,
            warnings: findings.sorted.filter { $0.severity == .warning })
    }
}
