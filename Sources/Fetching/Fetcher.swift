public import NewsModel

/// Where polls get their documents: the web, or a recording of it.
public protocol Fetcher: Sendable {
    /// Asks for a feed as its state suggests.
    func fetch(_ feed: Feed, state: PollState, now: Timestamp) async -> FetchResult
    /// Asks for an article page, or only whether it is there.
    func fetch(_ page: PageRequest, now: Timestamp) async -> FetchResult
}
