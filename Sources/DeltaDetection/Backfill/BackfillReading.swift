public import NewsModel

/// A stored story read again with topics that are new or were changed.
public struct BackfillReading: Sendable {
    /// The `source` of matches in a text that was read from the story's page; that of others is the feed's URL.
    public static let page = PageDecision.source

    public let story: Story.ID
    /// The revision that was read; a story that has moved on since was read with the changed topics anyway.
    public let revision: Int
    /// What its text satisfies of the topics that are backfilled, stamped with the view that the text is from.
    public let matches: [Match]
    /// When the text as it stands was recorded: since then it says what it says.
    public let recorded: Timestamp

    public init(story: Story.ID, revision: Int, matches: [Match], recorded: Timestamp) {
        self.story = story
        self.revision = revision
        self.matches = matches
        self.recorded = recorded
    }
}
