import NewsModel

/// What one story's version, or the running out of the window, does to a question's evidence.
struct LedgerStep {
    let time: Timestamp
    /// nil where the window ran out.
    let story: Story.ID?
    var ended: [AnswerRow] = []
    var opened: [AnswerRow] = []

    /// The steps until `end`, in order. What happens at one instant is told apart by story, older stories first, so that
    /// sources with coarse clocks are taken one after the other. Negated rows claim nothing and take no part.
    static func steps(of rows: [AnswerRow], window: Duration, until end: Timestamp) -> [LedgerStep] {
        var changes: [Change] = []
        changes.reserveCapacity(rows.count * 2)
        for row in rows where !row.negated && row.opened <= end {
            let expiry = row.opened.saturating(adding: window)
            let over = min(expiry, row.closed ?? Timestamp(milliseconds: .max))
            // A row that was closed in the very transaction that opened it never stood.
            guard over > row.opened else { continue }
            changes.append(Change(time: row.opened, story: row.story, opens: true, row: row))
            if over <= end {
                changes.append(Change(time: over, story: over == expiry ? nil : row.story, opens: false, row: row))
            }
        }
        changes.sort { $0.precedes($1) }
        var steps: [LedgerStep] = []
        for change in changes {
            if steps.last?.time != change.time || steps.last?.story != change.story {
                steps.append(LedgerStep(time: change.time, story: change.story))
            }
            if change.opens {
                steps[steps.count - 1].opened.append(change.row)
            } else {
                steps[steps.count - 1].ended.append(change.row)
            }
        }
        return steps
    }

    private struct Change {
        let time: Timestamp
        let story: Story.ID?
        let opens: Bool
        let row: AnswerRow

        func precedes(_ other: Change) -> Bool {
            (time, story?.number ?? .min, opens ? 1 : 0, row.answer, row.sentence)
                < (other.time, other.story?.number ?? .min, other.opens ? 1 : 0, other.row.answer, other.row.sentence)
        }
    }
}

extension Timestamp {
    /// The end of time rather than an overflow.
    func saturating(adding duration: Duration) -> Timestamp {
        let (sum, overflow) = milliseconds.addingReportingOverflow(duration.milliseconds)
        return overflow ? Timestamp(milliseconds: duration < .zero ? .min : .max) : Timestamp(milliseconds: sum)
    }
}
