public import NewsModel

/// What new feeds of a topic brought, all together.
public struct BaselineTally: Hashable, Sendable {
    public let stories: Int
    /// Feeds that had any of them.
    public let feeds: Int
    /// Feeds that the topic reads.
    public let readFeeds: Int

    public init(stories: Int, feeds: Int, of readFeeds: Int) {
        self.stories = stories
        self.feeds = feeds
        // A feed that is not configured any more may have brought some.
        self.readFeeds = max(feeds, readFeeds)
    }

    /// The one delta for all of it.
    /// - Parameter first: the place in the record of the first feed's baseline, so that the same feeds give the same delta.
    public func delta(of topic: Topic.ID, first: Int64, at time: Timestamp) -> Delta {
        var delta = Delta(kind: .baseline, time: time, topic: topic, identity: ["feeds", "\(first)"])
        delta.note = text
        return delta
    }

    /// `7 stories from 5 of 8 feeds already match`
    private var text: String {
        let match = stories == 1 ? "already matches" : "already match"
        let source = readFeeds == 1 ? "" : " from \(feeds) of \(readFeeds) feeds"
        return "\(stories == 1 ? "1 story" : "\(stories) stories")\(source) \(match)"
    }
}
