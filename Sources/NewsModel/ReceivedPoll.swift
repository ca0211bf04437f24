/// All that one poll brings to the record; written in one transaction or not at all.
public struct ReceivedPoll: Sendable {
    public let feed: Feed
    /// What the document calls itself; nil where it says nothing or was not parsed.
    public let feedTitle: String?
    public let time: Timestamp
    /// What was known of the feed before; nil where that plays no part.
    public let before: PollState?
    /// What to remember of the feed, validators included.
    public let state: PollState
    /// In document order; nil where nothing was parsed (not modified, unchanged, failed).
    public let sightings: [Sighting]?
    /// The topics that read this feed now.
    public let topics: Set<Topic.ID>
    /// A line of a replay file, not a document: it lays no baseline, its ids are beyond doubt, nothing leaves a window.
    public let isReplayed: Bool
    /// nil for a document that is taken whole.
    public let portion: PollPortion?

    public init(
        feed: Feed, feedTitle: String? = nil, time: Timestamp, before: PollState? = nil, state: PollState,
        sightings: [Sighting]?, topics: Set<Topic.ID>, isReplayed: Bool = false, portion: PollPortion? = nil
    ) {
        self.feed = feed
        self.feedTitle = feedTitle
        self.time = time
        self.before = before
        self.state = state
        self.sightings = sightings
        self.topics = topics
        self.isReplayed = isReplayed
        self.portion = portion
    }
}
