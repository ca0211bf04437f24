public import NewsModel

/// One edit played through detection: a first poll with the article as it was, a second with it as it became.
public struct EditTrial {
    public let alerted: Bool
    public let isAcknowledged: Bool?
    public let changes: [TextChange]

    public init(before: Article, after: Article) {
        var rehearsal = Rehearsal()
        let feed = Feed(url: "https://example.com/feed", name: "Example")
        rehearsal.poll(feed, [before.entry], at: Timestamp(seconds: 1_557_840_000))
        let deltas = rehearsal.poll(feed, [after.entry], at: Timestamp(seconds: 1_557_850_000))
        let revised = deltas.first { $0.kind == .revised }
        alerted = !deltas.isEmpty
        isAcknowledged = revised?.acknowledged
        changes = revised?.changes ?? []
    }
}
