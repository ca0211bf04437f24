public import NewsModel

/// An article page to read, or to probe for its fate.
public struct PageRequest: Sendable {
    public var url: String
    /// HEAD instead of GET.
    public var headOnly: Bool
    /// The feed that lists the page: its host may be private, its origin gets the feed's credentials. With nil the page
    /// must be on the public internet.
    public var feed: Feed?
    /// The operator typed this URL himself, so that it may be anywhere.
    public var isTrusted: Bool
    public var etag: String?
    public var lastModified: String?
    /// Bytes; nil is the rules' size.
    public var maxSize: Int?

    public init(
        url: String, headOnly: Bool = false, feed: Feed? = nil, isTrusted: Bool = false, etag: String? = nil,
        lastModified: String? = nil, maxSize: Int? = nil
    ) {
        self.url = url
        self.headOnly = headOnly
        self.feed = feed
        self.isTrusted = isTrusted
        self.etag = etag
        self.lastModified = lastModified
        self.maxSize = maxSize
    }
}
