public import NewsModel
import NewsStore
import TextProcessing
public import WatchConfiguration

/// `story N --origin`, `event merge`, `event split`, `answer dismiss`: an operator's word against the program's verdicts. The
/// service goes by it from its next transaction on.
public struct OverruleBook: Sendable {
    private let store: NewsStore
    private let author: String
    private let why: String?
    private let now: Timestamp

    /// - Parameters:
    ///   - author: who says so.
    ///   - why: for those who find it later.
    public static func open(
        _ configuration: Configuration, author: String, why: String?, now: Timestamp
    ) async throws(WatchError) -> OverruleBook {
        let author = TerminalText.line(author)
        guard author.contains(where: { !$0.isWhitespace }) else { throw .badInput("say who overrules: --author NAME") }
        let store = try await reading { () async throws(StoreError) in
            // Only a record that is there can be overruled.
            try await NewsStore.openReadOnly(path: configuration.store).close()
            return try await NewsStore.open(path: configuration.store)
        }
        return OverruleBook(store: store, author: author, why: why.map { TerminalText.line($0) }, now: now)
    }

    public func give(origin: String, to story: Int64) async throws(WatchError) -> String {
        let origin = TerminalText.line(origin)
        guard origin.contains(where: { !$0.isWhitespace }) else { throw .badInput("--origin needs a name") }
        let before = try await reading { () async throws(StoreError) in
            try await store.overrule(origin: origin, of: Story.ID(story), by: author, why: why, at: now)
        }
        guard !before.isEmpty else {
            throw .notFound("story \(story) is in no event; `feedwatch story \(story)` shows what is known of it")
        }
        return
            "story \(story): its origin is \(origin), by \(author); it was \(TerminalText.line(before.joined(separator: ", ")))"
    }

    public func merge(_ first: Int64, _ second: Int64) async throws(WatchError) -> String {
        let merge = try await reading { () async throws(StoreError) in
            try await store.overruleMerging(Event.ID(first), Event.ID(second), by: author, why: why, at: now)
        }
        guard let merge else {
            throw .notFound(
                "\(first) and \(second) are no two events of one topic; `feedwatch story N` shows a story's event")
        }
        let tally = try await tally(of: merge.into)
        return "event \(merge.event) is part of event \(merge.into), by \(author): \(tally)"
    }

    public func split(_ story: Int64) async throws(WatchError) -> String {
        let events = try await reading { () async throws(StoreError) in
            try await store.overruleSplitting(Story.ID(story), by: author, why: why, at: now)
        }
        guard !events.isEmpty else { throw .notFound("story \(story) shares no event with others") }
        var parts: [String] = []
        for event in events { parts.append("event \(event): \(try await tally(of: event))") }
        return "story \(story) has \(parts.joined(separator: "; ")), by \(author)"
    }

    /// - Parameter isDismissed: false for a row that shall count again.
    public func dismiss(_ row: Int64, isDismissed: Bool = true) async throws(WatchError) -> String {
        let answer = try await reading { () async throws(StoreError) in
            try await store.overrule(dismissing: isDismissed, row: row, by: author, why: why, at: now)
        }
        guard let answer else {
            throw .notFound(
                "there is no row \(row) that \(isDismissed ? "stands" : "was dismissed"); `feedwatch question T` shows the rows' numbers"
            )
        }
        let effect = isDismissed ? "counts for nothing" : "counts again"
        return
            "row \(row) of \(TerminalText.line(answer.topic.name)) \(effect), by \(author): \(answer.answer), story \(answer.story): “\(TerminalText.line(answer.sentence))”"
    }

    private func tally(of event: Event.ID) async throws(WatchError) -> String {
        let tally = try await reading { () async throws(StoreError) in try await store.tally(of: event) }
        let stories = tally.stories == 1 ? "1 story" : "\(tally.stories) stories"
        let origins = tally.origins.count == 1 ? "1 origin" : "\(tally.origins.count) origins"
        return "\(stories), \(origins): \(TerminalText.line(tally.origins.joined(separator: ", ")))"
    }
}
