package import NewsModel

/// A question's answer at every moment, computed from the rows of its ledger and nothing else.
///
/// An origin supports the answer of its latest standing row: not negated, not closed, not older than the window. The
/// answer with the most origins leads; in a tie the standing answer keeps the lead, otherwise nobody leads. A leader
/// becomes the answer once it has led for `leadsFor`; an answer without any origin is given up after `keepFor`.
package struct QuestionTimeline: Sendable {
    /// Every change of the answer until the end, in order of time.
    package private(set) var shifts: [QuestionShift] = []
    /// As it is at the end.
    package private(set) var state = QuestionState()

    /// `rows` in any order; rows opened after `end` are not looked at, and closings after it have not happened yet.
    package init(rows: [AnswerRow], policy: Topic.AnswerPolicy, until end: Timestamp) {
        self.policy = policy
        var book = StanceBook()
        var names: [String: String] = [:]
        for step in LedgerStep.steps(of: rows, window: policy.window, until: end) {
            fire(until: step.time, tally: book.tally, cause: nil)
            let before = book.tally
            for row in step.ended { book.end(row, by: OriginName.key(row.origin)) }
            for row in step.opened {
                let key = OriginName.key(row.origin)
                names[key] = names[key] ?? row.origin
                book.open(row, by: key)
            }
            wind(book, at: step.time)
            fire(until: step.time, tally: book.tally, before: before, cause: step)
            if book.tally.isEmpty, state.answer == nil, rising == nil { lastQuiet = step.time }
        }
        fire(until: end, tally: book.tally, cause: nil)
        if book.tally.isEmpty, state.answer == nil, rising == nil { lastQuiet = end }
        state.tally = book.tally
        for (voice, answer) in book.stances { state.origins[answer, default: []].append(names[voice] ?? voice) }
        for answer in state.origins.keys { state.origins[answer]?.sort() }
    }

    /// The rows that the state at `time` and later depends on, and all that are open: a reader that keeps a ledger in memory
    /// may drop the others. Hysteresis has a long memory, so only rows from before a moment without any answer are dropped.
    package static func needed(_ rows: [AnswerRow], policy: Topic.AnswerPolicy, at time: Timestamp) -> [AnswerRow] {
        guard let quiet = QuestionTimeline(rows: rows, policy: policy, until: time).lastQuiet else { return rows }
        return rows.filter { row in
            guard let closed = row.closed else { return true }
            return min(closed, row.opened.saturating(adding: policy.window)) > quiet
        }
    }

    package static func state(rows: [AnswerRow], policy: Topic.AnswerPolicy, at time: Timestamp) -> QuestionState {
        QuestionTimeline(rows: rows, policy: policy, until: time).state
    }

    private let policy: Topic.AnswerPolicy
    /// The last moment at which nothing stood and nothing was rising: the past before it has no influence.
    private var lastQuiet: Timestamp?
    /// The answer that leads without standing yet, and when it will stand.
    private var rising: (answer: String, due: Timestamp)?
    /// When the standing answer, left without support, is given up.
    private var lapse: Timestamp?

    /// Starts and stops the two clocks after a step.
    private mutating func wind(_ book: StanceBook, at time: Timestamp) {
        let leader = book.leader(standing: state.answer)
        if let leader, leader != state.answer {
            if rising?.answer != leader { rising = (leader, time.saturating(adding: policy.leadsFor)) }
        } else {
            rising = nil
        }
        if let answer = state.answer, book.tally[answer] == nil {
            lapse = lapse ?? time.saturating(adding: policy.keepFor)
        } else {
            lapse = nil
        }
    }

    /// Lets the clocks that are due by `time` change the answer, the earlier first.
    private mutating func fire(
        until time: Timestamp, tally: [String: Int], before: [String: Int]? = nil, cause: LedgerStep?
    ) {
        if let due = lapse, due <= time, rising.map({ due < $0.due }) ?? true {
            shift(to: nil, at: due, tally: tally, before: before, cause: cause?.ended.last)
        }
        if let (answer, due) = rising, due <= time {
            let row = cause.flatMap { step in step.opened.first { $0.answer == answer } ?? step.ended.last }
            shift(to: answer, at: due, tally: tally, before: before, cause: row)
            rising = nil
        }
    }

    private mutating func shift(
        to answer: String?, at time: Timestamp, tally: [String: Int], before: [String: Int]?, cause: AnswerRow?
    ) {
        shifts.append(
            QuestionShift(
                time: time, from: state.answer, to: answer, before: before ?? tally, tally: tally, cause: cause))
        state.answer = answer
        state.since = time
        lapse = nil
    }
}
