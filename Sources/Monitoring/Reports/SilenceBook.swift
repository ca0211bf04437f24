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
        topic: String?, kind: String?, outlet: String?, query: String?, span: String, comment: String, now: Timestamp
    ) async throws(WatchError) -> String {
        guard let length = Quantities.duration(span), length > .zero else {
            throw .badInput("--for \(span): give a span such as 30m, 2h or 3d")
        }
        if let topic, configuration.topic(named: topic) == nil { throw .noTopic(topic, in: configuration) }
        let known = try kind.map { (name) throws(WatchError) in try DeltaKinds.named(name) }
        // Read here as it will be then, so that a mistake is told to whoever made it.
        if let query { _ = try StorySearch(query, termSets: configuration.termSets, since: nil, limit: 0, now: now) }
        let silence = Silence(
            created: now, until: now + length, topic: topic.map { Topic.ID($0) }, kind: known, outlet: outlet,
            query: query, comment: comment.isEmpty ? nil : comment)
        let id = try await reading { () async throws(StoreError) in try await store.add(silence) }
        return "silence \(id) until \(silence.until.rfc3339): \(Self.text(silence))"
    }

    public func end(_ id: Int64, now: Timestamp) async throws(WatchError) -> String {
        guard try await reading({ () async throws(StoreError) in try await store.endSilence(id, at: now) }) else {
            throw .notFound("no silence \(id) is in force; `feedwatch silence list` shows them")
        }
        return "silence \(id) ended"
    }

    public func lines(_ style: ReportStyle) async throws(WatchError) -> [String] {
        let silences = try await reading { () async throws(StoreError) in try await store.silences(at: style.now) }
        guard !silences.isEmpty else { return ["no silence is in force"] }
        return style.table(
            ["ID", "ENDS", "QUIETS", "WHY"],
            silences.map {
                [String($0.id), style.relative($0.until), Self.text($0), TerminalText.line($0.comment ?? "")]
            })
    }

    private static func text(_ silence: Silence) -> String {
        let parts = [
            silence.topic.map { "topic \($0)" }, silence.kind.map(\.rawValue), silence.outlet.map { "outlet \($0)" },
            silence.query.map { "what \($0) fits" },
        ].compactMap { $0 }
        return parts.isEmpty ? "everything" : TerminalText.line(parts.joined(separator: ", "))
    }
}
