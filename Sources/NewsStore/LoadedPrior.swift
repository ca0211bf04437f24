import NewsModel

/// A prior record, and what the writer needs to know of the rows it was read from.
struct LoadedPrior {
    var record = PriorRecord()
    /// nil for a feed that was never polled, and where no feed is concerned.
    var feed: FeedRow?
    /// Every story that the prior holds, as it stands.
    var rows: [Story.ID: StoryRow] = [:]
    /// The story that each key of the feed stands for, as far as loaded.
    var keys: [String: Story.ID] = [:]
}
