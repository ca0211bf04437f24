import NewsModel

/// What happens to a question's evidence at one instant: rows that end, then rows that are opened.
struct LedgerStep {
    let time: Timestamp
    var ended: [AnswerRow] = []
    var opened: [AnswerRow] = []

    /// The steps until `end`, in order. Negated rows claim nothing and take no part.
    static func steps(of rows: [AnswerRow], window: Duration, until end: Timestamp) -> [LedgerStep] {
        let counted = rows.filter { !$0.negated && $0.opened <= end }
        var changes: [(time: Timestamp, opens: Bool, row: AnswerRow)] = []
        changes.reserveCapacity(counted.count * 2)
        for row in counted {
            let over = min(row.opened.saturating(adding: window), row.closed ?? Timestamp(milliseconds: .max))
            // A row that was closed in the very transaction that opened it never stood.
            guard over > row.opened else { continue }
            changes.append((row.opened, true, row))
            if over <= end { changes.append((over, false, row)) }
        }
        changes.sort { ($0.time, $0.opens ? 1 : 0) < ($1.time, $1.opens ? 1 : 0) }
        var steps: [LedgerStep] = []
        for change in changes {
            if steps.last?.time != change.time { steps.append(LedgerStep(time: change.time)) }
            if change.opens {
                steps[steps.count - 1].opened.append(change.row)
            } else {
                steps[steps.count - 1].ended.append(change.row)
            }
        }
        return steps
    }
}

extension Timestamp {
    /// The end of time rather than an overflow.
    func saturating(adding duration: Duration) -> Timestamp {
        let (sum, overflow) = milliseconds.addingReportingOverflow(duration.milliseconds)
        return overflow ? Timestamp(milliseconds: duration < .zero ? .min : .max) : Timestamp(milliseconds: sum)
    }
}
