/// One reading of a story's article page: a second view of the story, with a history of its own.
public struct PageReading: Hashable, Sendable {
    /// The number of the extractor. Whoever changes what text is read from a page raises it: the first reading by a new
    /// extractor is taken as the page's text without a word, so that an upgrade announces nothing.
    public static let extractor = 1

    public let story: Story.ID
    public let time: Timestamp
    /// As extracted from the page; `matches` are of this content.
    public let content: StoryContent
    /// The page's own `datePublished` and `dateModified`.
    public let published: Timestamp?
    public let updated: Timestamp?
    /// The page says that it grows by entries, of which old ones may fall off the end.
    public let isLiveBlog: Bool
    public var matches: [Match]
    /// The story's last page was read by an earlier extractor: what differs may be the reading and not the page.
    public var isRenewal = false
    public let fingerprint: Revision.Fingerprint

    public init(
        story: Story.ID, time: Timestamp, content: StoryContent, published: Timestamp? = nil, updated: Timestamp? = nil,
        isLiveBlog: Bool = false, matches: [Match] = [], fingerprint: Revision.Fingerprint = .unknown
    ) {
        self.story = story
        self.time = time
        self.content = content
        self.published = published
        self.updated = updated
        self.isLiveBlog = isLiveBlog
        self.matches = matches
        self.fingerprint = fingerprint
    }
}
