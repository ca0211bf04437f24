/// One reading of a story's article page: a second view of the story, with a history of its own.
public struct PageReading: Hashable, Sendable {
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
