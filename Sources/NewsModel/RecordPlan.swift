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
    /// What the operator should know of the feed itself, such as that its ids churn and links are used instead.
    package var notes: [String] = []
    package var eventMemberships: [EventMembership] = []
    /// Events that proved to be part of others, in the order in which that was found.
    package var eventMerges: [Event.Merge] = []
    package var answerRows: [AnswerRow] = []
    package var deltas: [Delta] = []
    package var alerts: [Alert] = []
    /// Pages to look at because of what was found: as much a part of the poll as its deltas.
    package var visits: [PageVisit] = []

    package init() {}
}
