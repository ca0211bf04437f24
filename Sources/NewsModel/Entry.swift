/// An `atom:entry` or RSS `item`: one thing a feed says, as that feed says it.
public struct Entry: Hashable, Sendable {
    /// `atom:id`, RSS `guid`, JSON Feed `id`, as written.
    public var id: String?
    /// RSS: the guid is a permalink (the default where the attribute is absent and it looks like a URL).
    public var idIsPermalink: Bool
    /// Plain text, as the reader sees it; so are `summary` and `content`.
    public var title: String?
    public var link: String?
    public var summary: String?
    /// The publisher's markup, active content removed, links resolved; nil where the source was plain text.
    public var summaryHTML: String?
    public var content: String?
    public var contentHTML: String?
    public var authors: [FeedDocument.Person]
    public var categories: [FeedDocument.Category]
    public var published: Timestamp?
    public var updated: Timestamp?
    public var language: String?
    public var enclosures: [Enclosure]
    public var comments: String?
    public var links: [FeedDocument.Link]
    /// 1-based line of its start tag; 0 where unknown.
    public var line: Int

    public init() {
        idIsPermalink = false
        authors = []
        categories = []
        enclosures = []
        links = []
        line = 0
    }

    /// RSS `enclosure`, Atom `link rel=enclosure`, JSON Feed attachment.
    public struct Enclosure: Hashable, Sendable {
        public var url: String
        public var type: String?
        /// Bytes, where the publisher gave a number.
        public var length: Int64?
        public init(url: String, type: String? = nil, length: Int64? = nil) {
            self.url = url
            self.type = type
            self.length = length
        }
    }
}
