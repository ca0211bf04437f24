/// What a page shows of itself that tells an article from what servers send in its stead.
public struct PageSignals: Hashable, Sendable {
    /// `noindex` in a robots meta element: what blocks, errors and searches carry, and articles hardly ever.
    public var isNoIndex = false
    /// The page says itself that it is not free (`isAccessibleForFree`, `article:content_tier`) or shows a paywall's markup.
    public var hasPaywall = false
    /// It asks for a proof of humanity, or refuses the visitor.
    public var looksBlocked = false
    /// It says that there is nothing here, whatever the status was.
    public var looksNotFound = false
    /// It has the marks of an article: a declared type, a headline, a publication date, or a body of prose.
    public var looksLikeArticle = false
    /// It says that it grows by entries, of which old ones may fall off the end.
    public var isLiveBlog = false
    /// Where a `refresh` meta element leads, absolute where a base was known.
    public var refresh: String?
    /// Feeds that the page advertises, in its order.
    public var feeds: [FeedLink] = []

    public init() {}

    /// A `link rel=alternate` to a feed.
    public struct FeedLink: Hashable, Sendable {
        public let url: String
        public let type: String
        public let title: String?
        public init(url: String, type: String, title: String?) {
            self.url = url
            self.type = type
            self.title = title
        }
    }
}
