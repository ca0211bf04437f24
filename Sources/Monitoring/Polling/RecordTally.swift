import NewsModel

/// How much plans record.
struct RecordTally: Sendable {
    private(set) var stories = 0
    private(set) var revisions = 0
    private(set) var deltas = 0
    private(set) var alerts = 0

    init() {}

    init(_ recorded: RecordPlan) { add(recorded) }

    mutating func add(_ recorded: RecordPlan) {
        stories += recorded.inserted.count
        revisions += max(0, recorded.revisions.count - recorded.inserted.count)
        deltas += recorded.deltas.count
        alerts += recorded.alerts.count
    }

    var isEmpty: Bool { stories == 0 && revisions == 0 && deltas == 0 }
}
