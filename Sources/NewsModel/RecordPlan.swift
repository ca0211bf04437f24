/// What a poll changes in the record: decided by pure code from the poll and the prior, written by the store as it is.
public struct RecordPlan: Sendable {
    /// Stories seen for the first time, ids allotted from `PriorRecord.nextStory`.
    public var inserted: [Story] = []
    /// Stories whose row changes in any way, as they are now.
    public var updated: [Story] = []
    public var revisions: [Revision] = []
    /// The feed's window after this poll; nil leaves it alone.
    public var listing: [ListedEntry]?
    /// Topics whose baseline for this feed is laid by this poll.
    public var baselined: Set<Topic.ID> = []
    public var identity: FeedIdentity?
    /// What the operator should know of the feed itself, such as that its ids churn and links are used instead.
    public var notes: [String] = []
    public var eventMemberships: [EventMembership] = []
    /// Events that proved to be part of others, in the order in which that was found.
    public var eventMerges: [Event.Merge] = []
    public var answerRows: [AnswerRow] = []
    public var deltas: [Delta] = []
    public var alerts: [Alert] = []
    /// Pages to look at because of what was found: as much a part of the poll as its deltas.
    public var visits: [PageVisit] = []

    public init() {}
}
