public import NewsModel

/// What an article page says, in a reader's order.
public struct ExtractedPage: Hashable, Sendable {
    /// The headline, without the site's name.
    public var title: String?
    /// The article's own words, paragraphs divided by "\n"; without captions, navigation, comments and related links.
    public var text: String
    public var authors: [String]
    public var published: Timestamp?
    /// Minutes east of Greenwich of the clock that `published` was written by: with it, the day is the day readers saw.
    public var publishedOffset = 0
    /// `dateModified` and its like; nil where the page gives none.
    public var updated: Timestamp?
    public var updatedOffset = 0
    /// The address the page gives as its own, absolute.
    public var canonical: String?
    public var description: String?
    /// BCP 47, as written.
    public var language: String?
    public var siteName: String?
    public var signals: PageSignals

    public init(text: String) {
        self.text = text
        authors = []
        signals = PageSignals()
    }
}
