public import NewsModel
import NewsStore
import TextProcessing
public import WatchConfiguration

/// `feedwatch silence ...`: the silences in force, kept in the record.
public struct SilenceBook: Sendable {
    private let store: NewsStore
    private let configuration: Configuration

    /// - Parameter isNew: a record may be made for the silence, before the service has begun one.
    public static func open(
        _ configuration: Configuration, isNew: Bool = false
    ) async throws(WatchError) -> SilenceBook {
        let store = try await reading { () async throws(StoreError) in
            if !isNew { try await NewsStore.openReadOnly(path: configuration.store).close() }
            return try await NewsStore.open(path: configuration.store)
        }
        return SilenceBook(store: store, configuration: configuration)
    }

    public func add(
        topic: String?, kind: String?, outlet: String?, query: String?, start: String?, span: String,
        comment: String, style: ReportStyle
    ) async throws(WatchError) -> String {
        let now = style.now
        let start = try TimeArgument.parse(start, option: "from", now: now) ?? now
        guard start >= now - .seconds(60) else {
            throw .badInput("--from is in the past; alerts that were sent cannot be silenced")
        }
        guard let length = Quantities.duration(span), length > .zero else {
            throw .badInput("--for \(span): give a span such as 30m, 2h or 3d")
        }
        if let topic, configuration.topic(named: topic) == nil { throw .noTopic(topic, in: configuration) }
        let known = try kind.map { (name) throws(WatchError) in try DeltaKinds.named(name) }
        // Read here as it will be then, so that a mistake is told to whoever made it.
        if let query { _ = try StorySearch(query, termSets: configuration.termSets, since: nil, limit: 0, now: now) }
        let silence = Silence(
            created: start, until: start + length, topic: topic.map { Topic.ID($0) }, kind: known, outlet: outlet,
            query: query, comment: comment.isEmpty ? nil : comment)
        let id = try await reading { () async throws(StoreError) in try await store.add(silence) }
        let from = start > now ? "from \(style.time(start)) " : ""
        return "silence \(id) \(from)until \(style.time(silence.until)): \(Self.text(silence))"
    }

    public func end(_ id: Int64, now: Timestamp) async throws(WatchError) -> String {
        guard try await reading({ () async throws(StoreError) in try await store.endSilence(id, at: now) }) else {
            throw .notFound("no silence \(id) is in force; `feedwatch silence list` shows them")
        }
        return "silence \(id) ended"
    }

    public func lines(_ style: ReportStyle, json: Bool) async throws(WatchError) -> [String] {
        let silences = try await reading { () async throws(StoreError) in
            try await store.silences(endingAfter: style.now)
        }
        if json { return silences.map(Self.json) }
        guard !silences.isEmpty else { return ["no silence is in force or to come"] }
        return style.table(
            ["ID", "BEGINS", "ENDS", "QUIETS", "WHY"],
            silences.map {
                [
                    String($0.id), style.relative($0.created), style.relative($0.until), Self.text($0),
                    TerminalText.line($0.comment ?? ""),
                ]
            })
    }

    private static func json(_ silence: Silence) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("id", silence.id)
        json.field("from", silence.created.rfc3339)
        json.field("until", silence.until.rfc3339)
        json.field("topic", silence.topic?.name)
        json.field("kind", silence.kind?.rawValue)
        json.field("outlet", silence.outlet)
        json.field("query", silence.query)
        json.field("comment", silence.comment)
        json.endObject()
        return json.text
    }

    private static func text(_ silence: Silence) -> String {
        let parts = [
            silence.topic.map { "topic \($0)" }, silence.kind.map(\.rawValue), silence.outlet.map { "outlet \($0)" },
            silence.query.map { "what \($0) fits" },
        ].compactMap { $0 }
        return parts.isEmpty ? "everything" : TerminalText.line(parts.joined(separator: ", "))
    }
}
