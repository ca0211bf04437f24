/// The feeds that a topic reads, without the rest of the topic: for asking about many feeds.
public struct FeedSelection: Sendable {
    private let selectors: [FeedSelector]

    public init(_ topic: Topic) { selectors = topic.feeds.map { FeedSelector($0) } }

    /// A topic that names no feeds reads all.
    public func contains(_ feed: Feed) -> Bool { selectors.isEmpty || selectors.contains { $0.selects(feed) } }
}
