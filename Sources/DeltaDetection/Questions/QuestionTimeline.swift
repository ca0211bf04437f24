public import NewsModel

/// A question's answer at every moment, computed from the rows of its ledger and nothing else.
///
/// An origin supports the answer of its latest standing row: one that counts, not closed, not older than the window. The
/// answer with the most origins leads; in a tie the standing answer keeps the lead, otherwise nobody leads. A leader
/// becomes the answer once it has led for `leadsFor`; an answer without any origin is given up after `keepFor`.
public struct QuestionTimeline: Sendable {
    /// Every change of the answer until the end, in order of time.
    public let shifts: [QuestionShift]
    /// As it is at the end.
    public let state: QuestionState

    /// `rows` in any order; rows opened after `end` are not looked at, and closings after it have not happened yet.
    public init(rows: [AnswerRow], policy: Topic.AnswerPolicy, until end: Timestamp) {
        let course = QuestionCourse(rows: rows, policy: policy, until: end)
        (shifts, state) = (course.shifts, course.state)
    }

    /// The rows that the state at `time` and later depends on, and all that are open: a reader that keeps a ledger in memory
    /// may drop the others. Hysteresis has a long memory, so only rows from before a moment without any answer are dropped.
    public static func needed(_ rows: [AnswerRow], policy: Topic.AnswerPolicy, at time: Timestamp) -> [AnswerRow] {
        needed(rows, policy: policy, since: QuestionCourse(rows: rows, policy: policy, until: time).lastQuiet)
    }

    /// The same, where the last moment without any answer is known.
    static func needed(_ rows: [AnswerRow], policy: Topic.AnswerPolicy, since quiet: Timestamp?) -> [AnswerRow] {
        guard let quiet else { return rows }
        let isNeeded = { (row: AnswerRow) in
            guard let closed = row.closed else { return true }
            return min(closed, row.since.saturating(adding: policy.window)) > quiet
        }
        return rows.allSatisfy(isNeeded) ? rows : rows.filter(isNeeded)
    }

    public static func state(rows: [AnswerRow], policy: Topic.AnswerPolicy, at time: Timestamp) -> QuestionState {
        QuestionTimeline(rows: rows, policy: policy, until: time).state
    }
}
