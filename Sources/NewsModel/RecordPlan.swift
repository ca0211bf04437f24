/// What a poll changes in the record: decided by pure code from the poll and the prior, written by the store as it is.
package struct RecordPlan: Sendable {
    /// Stories seen for the first time, ids allotted from `PriorRecord.nextStory`.
    package var inserted: [Story] = []
    /// Stories whose row changes in any way, as they are now.
    package var updated: [Story] = []
    package var revisions: [Revision] = []
    /// The feed's window after this poll; nil leaves it alone.
    package var listing: [ListedEntry]?
    /// Topics whose baseline for this feed is laid by this poll.
    package var baselined: Set<Topic.ID> = []
    package var identity: FeedIdentity?
    package var eventMemberships: [EventMembership] = []
    package var answerRows: [AnswerRow] = []
    package var deltas: [Delta] = []
    package var alerts: [Alert] = []

    package init() {}
}

/// That a story belongs to an event, and where its information comes from.
package struct EventMembership: Hashable, Sendable {
    package let event: Event.ID
    package let topic: Topic.ID
    package let story: Story.ID
    /// The independent source, such as `Reuters`; the outlet itself where it reports on its own.
    package let origin: String
    /// The story that this is a copy or quotation of, where one is known.
    package let copyOf: Story.ID?
    package let time: Timestamp
    package init(
        event: Event.ID, topic: Topic.ID, story: Story.ID, origin: String, copyOf: Story.ID? = nil, time: Timestamp
    ) {
        self.event = event
        self.topic = topic
        self.story = story
        self.origin = origin
        self.copyOf = copyOf
        self.time = time
    }
}

/// One line of a question's ledger: a sentence that supports an answer. Closed, never deleted, when the sentence goes.
package struct AnswerRow: Hashable, Sendable {
    package let topic: Topic.ID
    package let answer: String
    package let story: Story.ID
    package let revision: Int
    package let outlet: String
    package let origin: String
    package let sentence: String
    package let speaker: String?
    /// The sentence hedges ("may", "reportedly") or negates.
    package let hedged: Bool
    package let opened: Timestamp
    package var closed: Timestamp?

    package init(
        topic: Topic.ID, answer: String, story: Story.ID, revision: Int, outlet: String, origin: String,
        sentence: String, speaker: String? = nil, hedged: Bool = false, opened: Timestamp, closed: Timestamp? = nil
    ) {
        self.topic = topic
        self.answer = answer
        self.story = story
        self.revision = revision
        self.outlet = outlet
        self.origin = origin
        self.sentence = sentence
        self.speaker = speaker
        self.hedged = hedged
        self.opened = opened
        self.closed = closed
    }
}
