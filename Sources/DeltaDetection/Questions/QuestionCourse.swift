public import NewsModel

/// The fold behind `QuestionTimeline`: what the steps of a ledger have made of a question, ready to take the next ones.
///
/// A course that has taken some steps and takes the rest later is the course that takes all at once, so that a question's
/// state need not be computed from its first row whenever a row is added.
public struct QuestionCourse: Sendable {
    /// Every change of the answer so far, in order of time.
    private(set) var shifts: [QuestionShift] = []
    private(set) var answer: String?
    private(set) var since: Timestamp?
    /// What each origin says, by its key.
    private(set) var origins = StanceBook()
    /// What each outlet says, whatever origin it quotes.
    private(set) var outlets = StanceBook()
    /// The last moment at which nothing stood and nothing was rising: the past before it has no influence.
    private(set) var lastQuiet: Timestamp?
    /// How far steps have been taken.
    private(set) var position: LedgerStep.Position?

    let policy: Topic.AnswerPolicy
    /// What an origin was called first, by its key.
    private var names: [String: String] = [:]
    /// The answer that leads without standing yet, and when it will stand.
    private var rising: (answer: String, due: Timestamp)?
    /// When the standing answer, left without support, is given up.
    private var lapse: Timestamp?

    public init(policy: Topic.AnswerPolicy) { self.policy = policy }

    /// The course of a ledger until `end`; rows in any order.
    init(rows: [AnswerRow], policy: Topic.AnswerPolicy, until end: Timestamp) {
        self.init(policy: policy)
        advance(rows, until: end)
    }

    /// Takes the steps of the ledger that lie behind the course's position, and lets time pass until `end`.
    mutating func advance(_ rows: [AnswerRow], until end: Timestamp) {
        for step in LedgerStep.steps(of: rows, policy: policy, after: position, until: end) { take(step) }
        fire(until: end, tally: origins.tally, cause: nil)
        noteQuiet(end)
        position = max(position ?? LedgerStep.Position(end, nil), LedgerStep.Position(end, nil))
    }

    /// The state at the end.
    var state: QuestionState {
        var state = QuestionState()
        (state.answer, state.since, state.tally) = (answer, since, origins.tally)
        for (voice, answer) in origins.stances { state.origins[answer, default: []].append(names[voice] ?? voice) }
        for answer in state.origins.keys { state.origins[answer]?.sort() }
        return state
    }

    private mutating func take(_ step: LedgerStep) {
        fire(until: step.time, tally: origins.tally, cause: nil)
        let before = origins.tally
        for row in step.ended {
            origins.end(row, by: OriginName.key(row.origin))
            outlets.end(row, by: row.outlet)
        }
        for row in step.opened {
            let key = OriginName.key(row.origin)
            if names[key] == nil { names[key] = row.origin }
            origins.open(row, by: key)
            outlets.open(row, by: row.outlet)
        }
        wind(at: step.time)
        fire(until: step.time, tally: origins.tally, before: before, cause: step)
        noteQuiet(step.time)
        position = step.position
    }

    private mutating func noteQuiet(_ time: Timestamp) {
        if origins.tally.isEmpty, answer == nil, rising == nil { lastQuiet = time }
    }

    /// Starts and stops the two clocks after a step.
    private mutating func wind(at time: Timestamp) {
        let leader = origins.leader(standing: answer)
        if let leader, leader != answer {
            if rising?.answer != leader { rising = (leader, time.saturating(adding: policy.leadsFor)) }
        } else {
            rising = nil
        }
        if let answer, origins.tally[answer] == nil {
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
        to next: String?, at time: Timestamp, tally: [String: Int], before: [String: Int]?, cause: AnswerRow?
    ) {
        shifts.append(
            QuestionShift(time: time, from: answer, to: next, before: before ?? tally, tally: tally, cause: cause))
        answer = next
        since = time
        lapse = nil
    }
}
