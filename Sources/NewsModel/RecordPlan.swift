/// What a poll changes in the record: decided by pure code from the poll and the prior, written by the store as it is.
public struct RecordPlan: Sendable {
    /// Stories seen for the first time, ids allotted from `PriorRecord.nextStory`.
    public var inserted: [Story] = []
    /// Stories whose row changes in any way, as they are now.
    public var updated: [Story] = []
    public var revisions: [Revision] = []
    /// The feed's window after this poll; nil leaves it alone.
    public var listing: [ListedEntry]?
    /// Entries that a part of a document brought; their window is recorded when the last part is.
    public var sighted: [ListedEntry] = []
    /// Entries of the document that wait for the feed's next turn.
    public var rest = 0
    /// Stories that have left the feed in numbers, as far as they are listed: none of them is asked after.
    public var rolledOff: [Story.ID] = []
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

    /// Adds what a later part of the same poll records.
    public mutating func append(_ later: RecordPlan) {
        inserted += later.inserted
        updated += later.updated
        revisions += later.revisions
        listing = later.listing ?? listing
        sighted += later.sighted
        rest = later.rest
        rolledOff += later.rolledOff
        baselined.formUnion(later.baselined)
        identity = later.identity ?? identity
        notes += later.notes
        eventMemberships += later.eventMemberships
        eventMerges += later.eventMerges
        answerRows += later.answerRows
        deltas += later.deltas
        alerts += later.alerts
        visits += later.visits
    }
}
