import NewsModel

/// How much a plan records.
struct RecordTally: Sendable {
    let stories: Int
    let revisions: Int
    let deltas: Int
    let alerts: Int

    init(_ recorded: RecordPlan) {
        stories = recorded.inserted.count
        revisions = max(0, recorded.revisions.count - recorded.inserted.count)
        deltas = recorded.deltas.count
        alerts = recorded.alerts.count
    }

    var isEmpty: Bool { stories == 0 && revisions == 0 && deltas == 0 }
}
