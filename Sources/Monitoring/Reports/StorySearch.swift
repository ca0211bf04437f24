public import NewsModel
import TextProcessing
import TopicMatching

/// `feedwatch search QUERY`: the query language over every stored story.
public struct StorySearch: Sendable {
    private let search: QuerySearch
    private let since: Timestamp?
    private let limit: Int

    public init(
        _ query: String, termSets: [String: [String]], since: String?, limit: Int, now: Timestamp
    ) throws(WatchError) {
        do {
            search = QuerySearch(try QueryParser.parse(query, termSets: TermSets(termSets)))
        } catch {
            throw .badInput("\(error.description)\n\(error.caret(under: query))")
        }
        self.since = try TimeArgument.parse(since, option: "since", now: now)
        self.limit = limit
    }

    /// Newest first.
    public func lines(_ reader: RecordReader, _ style: ReportStyle, json: Bool) async throws(WatchError) -> [String] {
        let history = StoredHistory(store: reader.store, since: since)
        let found = try await history.select([search]).chosen
        var shown: [(story: Story, match: Match)] = []
        try await history.forEach(of: found.suffix(max(0, limit))) { (story) throws(WatchError) in
            if let match = search.match(story.content) { shown.append((story, match)) }
        }
        shown.reverse()
        if json { return shown.map { Self.json($0.story, $0.match) } }
        guard !found.isEmpty else { return ["nothing stored matches"] }
        return shown.flatMap { story, match in
            [
                style.ink(.bold, TerminalText.line(story.content.headline)),
                "  \(style.time(story.firstSeen))  \(TerminalText.line(story.content.outlet))  story \(story.id)  \(TerminalText.line(story.content.url))",
            ] + match.evidence.prefix(3).map { "  … \(TerminalText.line($0.quote)) …" }
        } + (found.count > shown.count ? ["\(found.count) stories match; --limit shows more"] : [])
    }

    private static func json(_ story: Story, _ match: Match) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("story", story.id.number)
        json.field("headline", story.content.headline)
        json.field("outlet", story.content.outlet)
        json.field("url", story.content.url)
        json.field("first_seen", story.firstSeen.rfc3339)
        json.field("quotes", each: match.evidence) { $0.string($1.quote) }
        json.endObject()
        return json.text
    }
}
