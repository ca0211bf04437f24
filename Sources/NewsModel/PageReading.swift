/// One reading of a story's article page: a second view of the story, with a history of its own.
package struct PageReading: Hashable, Sendable {
    package let story: Story.ID
    package let time: Timestamp
    /// As extracted from the page; `matches` are of this content.
    package let content: StoryContent
    /// The page's own `datePublished` and `dateModified`.
    package let published: Timestamp?
    package let updated: Timestamp?
    /// The page says that it grows by entries, of which old ones may fall off the end.
    package let isLiveBlog: Bool
    package var matches: [Match]
    package let fingerprint: Revision.Fingerprint

    package init(
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
