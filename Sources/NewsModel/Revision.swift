/// One version of a story's text, as read from one of its views.
public struct Revision: Hashable, Sendable {
    /// Where the text was read: feed text and page text are two views of one story, each with its own history.
    public enum View: String, Hashable, Sendable, Codable { case feed, page }

    public let story: Story.ID
    /// 1 for the first version; counts up over both views.
    public let number: Int
    public let view: View
    /// The feed it was read through; nil for an article page.
    public let feed: Feed.ID?
    public let time: Timestamp
    public let headline: String
    public let text: String
    public let authors: [String]
    /// Of what a reader reads; equal for versions that differ only cosmetically.
    public let digest: UInt64
    /// Of the headline and of the text alone, to know an alternating headline or a text put back.
    public let headlineDigest: UInt64
    public let textDigest: UInt64
    public let acknowledged: Bool
    public let changes: [TextChange]

    public init(
        story: Story.ID, number: Int, view: View = .feed, feed: Feed.ID? = nil, time: Timestamp, headline: String,
        text: String, authors: [String], digest: UInt64, headlineDigest: UInt64 = 0, textDigest: UInt64 = 0,
        acknowledged: Bool = false, changes: [TextChange] = []
    ) {
        self.story = story
        self.number = number
        self.view = view
        self.feed = feed
        self.time = time
        self.headline = headline
        self.text = text
        self.authors = authors
        self.digest = digest
        self.headlineDigest = headlineDigest
        self.textDigest = textDigest
        self.acknowledged = acknowledged
        self.changes = changes
    }
}
