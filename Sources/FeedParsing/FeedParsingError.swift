/// Why a document is no feed, and what it is instead.
public struct FeedParsingError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case empty
        case html
        /// An HTML page that asks for a password.
        case loginPage = "login-page"
        case image
        case pdf
        case archive
        case media
        /// A gzip body that ends early or is damaged.
        case brokenGzip = "broken-gzip"
        case tooLarge = "too-large"
        case opml
        case xml
        case json
        case text
        case binary
    }

    public let code: Code
    /// One sentence for a person.
    public let message: String
    /// The feeds that an HTML page advertises.
    public let feeds: [AdvertisedFeed]

    public init(_ code: Code, _ message: String, feeds: [AdvertisedFeed] = []) {
        self.code = code
        self.message = message
        self.feeds = feeds
    }
}

/// A feed that a page says it has: `<link rel="alternate" type="application/rss+xml" href="…">`.
public struct AdvertisedFeed: Hashable, Sendable {
    /// Absolute where the page's address is known.
    public let url: String
    public let type: String?
    public let title: String?
    public init(url: String, type: String? = nil, title: String? = nil) {
        self.url = url
        self.type = type
        self.title = title
    }
}
