public import NewsModel

/// One look at a question: what its ledger said before, and the rows that a transaction opens and closes.
public struct QuestionLook: Sendable {
    let reported: Set<String>
    /// Until when shifts have been told; what time alone has shifted since is told now.
    let lastLook: Timestamp
    let shifts: [QuestionShift]
    let answer: String?
    let tally: [String: Int]
    /// What each outlet said.
    let outlets: [String: String]
    /// Rows that are new.
    private(set) var opened: [AnswerRow] = []
    /// Every change lies behind the place that the course has reached.
    private var isInOrder = true
    private let position: LedgerStep.Position?

    /// Brings the ledger's course to its last look, if it is not there.
    public init(at ledger: inout DetectionMemory.Ledger, policy: Topic.AnswerPolicy) {
        var course = ledger.course ?? QuestionCourse(rows: ledger.rows, policy: policy, until: ledger.lastLook)
        if course.policy != policy {
            course = QuestionCourse(rows: ledger.rows, policy: policy, until: ledger.lastLook)
        }
        (reported, lastLook) = (ledger.reported, ledger.lastLook)
        (shifts, answer, tally) = (course.shifts, course.answer, course.origins.tally)
        (outlets, position) = (course.outlets.stances, course.position)
        ledger.course = course
    }

    /// Notes what changed in the ledger's rows.
    public mutating func note(opened: [AnswerRow], closed: [AnswerRow]) {
        self.opened += opened
        guard let position else { return }
        let places =
            opened.lazy.map { LedgerStep.Position($0.opened, $0.story) }
            + closed.lazy.compactMap { row in row.closed.map { LedgerStep.Position($0, row.story) } }
        if places.contains(where: { $0 <= position }) { isInOrder = false }
    }

    /// Takes the ledger to `time` and says what that changed.
    public func settle(_ ledger: inout DetectionMemory.Ledger, of topic: Topic, at time: Timestamp) -> [Delta] {
        let time = ledger.clock(time)
        let policy = topic.answerPolicy
        var course = ledger.course ?? QuestionCourse(policy: policy)
        ledger.course = nil
        if isInOrder {
            course.advance(ledger.rows, until: time)
        } else {
            course = QuestionCourse(rows: ledger.rows, policy: policy, until: time)
        }
        let deltas = QuestionDeltas.deltas(topic: topic, look: self, course: course, rows: ledger.rows, at: time)
        for row in opened where policy.counts(row) { ledger.reported.insert(row.answer) }
        ledger.lastLook = time
        ledger.rows = QuestionTimeline.needed(ledger.rows, policy: policy, since: course.lastQuiet)
        ledger.course = course
        return deltas
    }
}
