public import NewsModel

/// Where polls get their documents: the web, or a recording of it.
public protocol Fetcher: Sendable {
    /// Asks for a feed as its state suggests.
    func fetch(_ feed: Feed, state: PollState, now: Timestamp) async -> FetchResult
    /// Asks for an article page, or only whether it is there.
    func fetch(_ page: PageRequest, now: Timestamp) async -> FetchResult
    /// The hosts that asked to be left alone, and until when; nil where nothing was added since that generation.
    func holds(since generation: Int, at now: Timestamp) -> HostHolds?
}

extension Fetcher {
    /// A recording has no wishes.
    public func holds(since generation: Int, at now: Timestamp) -> HostHolds? { nil }
}
