import NewsModel

/// What one story's version, or the running out of the window, does to a question's evidence.
struct LedgerStep {
    let time: Timestamp
    /// nil where the window ran out.
    let story: Story.ID?
    var ended: [AnswerRow] = []
    var opened: [AnswerRow] = []

    /// A place in the order of steps.
    struct Position: Comparable, Sendable {
        let time: Timestamp
        /// The least number of all where the window ran out.
        let story: Int64

        static func < (a: Self, b: Self) -> Bool { (a.time, a.story) < (b.time, b.story) }

        init(_ time: Timestamp, _ story: Story.ID?) {
            self.time = time
            self.story = story?.number ?? .min
        }
    }

    var position: Position { Position(time, story) }

    /// The steps after `start` and until `end`, in order. What happens at one instant is told apart by story, older
    /// stories first, so that sources with coarse clocks are taken one after the other. Rows that do not count take no part.
    static func steps(
        of rows: [AnswerRow], policy: Topic.AnswerPolicy, after start: Position? = nil, until end: Timestamp
    ) -> [LedgerStep] {
        var changes: [Change] = []
        for (index, row) in rows.enumerated() where policy.counts(row) && row.opened <= end {
            let expiry = row.since.saturating(adding: policy.window)
            let over = min(expiry, row.closed ?? Timestamp(milliseconds: .max))
            // A row that was closed in the very transaction that opened it never stood.
            guard over > row.opened else { continue }
            let opening = Position(row.opened, row.story)
            if start.map({ opening > $0 }) ?? true { changes.append(Change(at: opening, opens: true, row: index)) }
            let ending = Position(over, over == expiry ? nil : row.story)
            if over <= end, start.map({ ending > $0 }) ?? true {
                changes.append(Change(at: ending, opens: false, row: index))
            }
        }
        changes.sort { a, b in
            if a.at != b.at { return a.at < b.at }
            if a.opens != b.opens { return b.opens }
            return (rows[a.row].answer, rows[a.row].sentence) < (rows[b.row].answer, rows[b.row].sentence)
        }
        var steps: [LedgerStep] = []
        for change in changes {
            let row = rows[change.row]
            if steps.last?.position != change.at {
                steps.append(LedgerStep(time: change.at.time, story: change.at.story == .min ? nil : row.story))
            }
            if change.opens {
                steps[steps.count - 1].opened.append(row)
            } else {
                steps[steps.count - 1].ended.append(row)
            }
        }
        return steps
    }

    private struct Change {
        let at: Position
        let opens: Bool
        let row: Int
    }
}

extension Timestamp {
    /// The end of time rather than an overflow.
    func saturating(adding duration: Duration) -> Timestamp {
        let (sum, overflow) = milliseconds.addingReportingOverflow(duration.milliseconds)
        return overflow ? Timestamp(milliseconds: duration < .zero ? .min : .max) : Timestamp(milliseconds: sum)
    }
}
