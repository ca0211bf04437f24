package import NewsModel

/// What an article page says, in a reader's order.
package struct ExtractedPage: Hashable, Sendable {
    /// The headline, without the site's name.
    package var title: String?
    /// The article's own words, paragraphs divided by "\n"; without captions, navigation, comments and related links.
    package var text: String
    package var authors: [String]
    package var published: Timestamp?
    /// `dateModified` and its like; nil where the page gives none.
    package var updated: Timestamp?
    /// The address the page gives as its own, absolute.
    package var canonical: String?
    package var description: String?
    /// BCP 47, as written.
    package var language: String?
    package var siteName: String?
    package var signals: PageSignals

    package init(text: String) {
        self.text = text
        authors = []
        signals = PageSignals()
    }
}
