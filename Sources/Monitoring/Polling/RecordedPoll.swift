import NewsModel

/// What a poll came to in the record, part by part where it was taken in parts.
struct RecordedPoll: Sendable {
    /// What is remembered of the feed: less than the poll taught, where the rest of a document waits for the next turn.
    private(set) var state: PollState
    private(set) var identity: FeedIdentity?
    private(set) var tally = RecordTally()
    private(set) var notes: [String] = []
    private(set) var visits: [PageVisit] = []
    /// Whether a topic's baseline on this feed is to be told.
    private(set) var laysBaselines = false

    init(_ poll: ReceivedPoll) { state = poll.state }

    mutating func add(_ recorded: RecordPlan, of poll: ReceivedPoll) {
        state = poll.state
        identity = recorded.identity ?? identity
        tally.add(recorded)
        notes += recorded.notes
        visits += recorded.visits
        laysBaselines = laysBaselines || !recorded.baselined.isEmpty
    }
}
