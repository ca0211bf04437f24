package import NewsModel

/// One edit played through detection: a first poll with the article as it was, a second with it as it became.
package struct EditTrial {
    package let alerted: Bool
    package let isAcknowledged: Bool?
    package let changes: [TextChange]

    package init(before: Article, after: Article) {
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
