/// An `atom:entry` or RSS `item`: one thing a feed says, as that feed says it.
package struct Entry: Hashable, Sendable {
    /// `atom:id`, RSS `guid`, JSON Feed `id`, as written.
    package var id: String?
    /// RSS: the guid is a permalink (the default where the attribute is absent and it looks like a URL).
    package var idIsPermalink: Bool
    /// Plain text, as the reader sees it; so are `summary` and `content`.
    package var title: String?
    package var link: String?
    package var summary: String?
    /// The publisher's markup, active content removed, links resolved; nil where the source was plain text.
    package var summaryHTML: String?
    package var content: String?
    package var contentHTML: String?
    package var authors: [FeedDocument.Person]
    package var categories: [FeedDocument.Category]
    package var published: Timestamp?
    package var updated: Timestamp?
    package var language: String?
    package var enclosures: [Enclosure]
    package var comments: String?
    package var links: [FeedDocument.Link]
    /// 1-based line of its start tag; 0 where unknown.
    package var line: Int

    package init() {
        idIsPermalink = false
        authors = []
        categories = []
        enclosures = []
        links = []
        line = 0
    }

    /// RSS `enclosure`, Atom `link rel=enclosure`, JSON Feed attachment.
    package struct Enclosure: Hashable, Sendable {
        package var url: String
        package var type: String?
        /// Bytes, where the publisher gave a number.
        package var length: Int64?
        package init(url: String, type: String? = nil, length: Int64? = nil) {
            self.url = url
            self.type = type
            self.length = length
        }
    }
}
