/// All that one poll brings to the record; written in one transaction or not at all.
package struct ReceivedPoll: Sendable {
    package let feed: Feed
    package let time: Timestamp
    /// What was known of the feed before; nil where that plays no part.
    package let before: PollState?
    /// What to remember of the feed, validators included.
    package let state: PollState
    /// In document order; nil where nothing was parsed (not modified, unchanged, failed).
    package let sightings: [Sighting]?
    /// The topics that read this feed now.
    package let topics: [Topic.ID]
    /// A line of a replay file, not a document: it lays no baseline, its ids are beyond doubt, nothing leaves a window.
    package let isReplayed: Bool

    package init(
        feed: Feed, time: Timestamp, before: PollState? = nil, state: PollState, sightings: [Sighting]?,
        topics: [Topic.ID], isReplayed: Bool = false
    ) {
        self.feed = feed
        self.time = time
        self.before = before
        self.state = state
        self.sightings = sightings
        self.topics = topics
        self.isReplayed = isReplayed
    }
}
