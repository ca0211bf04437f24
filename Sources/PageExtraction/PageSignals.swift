/// What a page shows of itself that tells an article from what servers send in its stead.
package struct PageSignals: Hashable, Sendable {
    /// `noindex` in a robots meta element: what blocks, errors and searches carry, and articles hardly ever.
    package var isNoIndex = false
    /// The page says itself that it is not free (`isAccessibleForFree`, `article:content_tier`) or shows a paywall's markup.
    package var hasPaywall = false
    /// It asks for a proof of humanity, or refuses the visitor.
    package var looksBlocked = false
    /// It says that there is nothing here, whatever the status was.
    package var looksNotFound = false
    /// It has the marks of an article: a declared type, a headline, a publication date, or a body of prose.
    package var looksLikeArticle = false
    /// It says that it grows by entries, of which old ones may fall off the end.
    package var isLiveBlog = false
    /// Where a `refresh` meta element leads, absolute where a base was known.
    package var refresh: String?
    /// Feeds that the page advertises, in its order.
    package var feeds: [FeedLink] = []

    package init() {}

    /// A `link rel=alternate` to a feed.
    package struct FeedLink: Hashable, Sendable {
        package let url: String
        package let type: String
        package let title: String?
        package init(url: String, type: String, title: String?) {
            self.url = url
            self.type = type
            self.title = title
        }
    }
}
