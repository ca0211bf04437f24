package import NewsModel

/// The deltas of a question: first evidence for an answer, an outlet or the whole question changing its answer.
package enum QuestionDeltas {
    /// What the ledger was before a transaction, as far as its deltas need it.
    package struct Prior: Sendable {
        /// Rows of the topic, open or closed, opened within the policy's window before `lastLook` or still open.
        package let rows: [AnswerRow]
        /// Answers that have ever had evidence.
        package let reported: Set<String>
        /// Until when shifts have been recorded; what time alone has shifted since is told now.
        package let lastLook: Timestamp

        package init(rows: [AnswerRow], reported: Set<String>, lastLook: Timestamp) {
            self.rows = rows
            self.reported = reported
            self.lastLook = lastLook
        }
    }

    /// `rows` is the whole ledger as it will be after the transaction at `time`, `Prior.rows` as it was.
    package static func deltas(topic: Topic, prior: Prior, rows: [AnswerRow], at time: Timestamp) -> [Delta] {
        var deltas: [Delta] = []
        let timeline = QuestionTimeline(rows: rows, policy: topic.answerPolicy, until: time)
        let earlier = QuestionTimeline(rows: prior.rows, policy: topic.answerPolicy, until: prior.lastLook)
        let before = earlier.state
        let known = Set(prior.rows.map(Opening.init))
        let new = rows.filter { !$0.negated && !known.contains(Opening($0)) }

        var reported = prior.reported
        for row in new where reported.insert(row.answer).inserted {
            deltas.append(
                delta(
                    .answerReported, topic, [row.answer], row, at: row.opened,
                    .init(from: before.answer, to: row.answer, tally: timeline.state.tally, before: before.tally)))
        }
        deltas += outletShifts(topic: topic, prior: prior, rows: rows, timeline: timeline, before: before, at: time)
        for shift in news(timeline.shifts, since: earlier.shifts) where shift.time >= prior.lastLook {
            // The first evidence for an answer, where there was none, has just been told.
            if shift.from == nil, deltas.contains(where: { $0.kind == .answerReported && $0.answer?.to == shift.to }) {
                continue
            }
            deltas.append(
                delta(
                    .answerShifted, topic,
                    ["question", shift.from ?? "", shift.to ?? "", "\(shift.time.milliseconds)"], shift.cause,
                    at: shift.time,
                    .init(from: shift.from, to: shift.to, tally: shift.tally, before: shift.before)))
        }
        return deltas
    }

    /// The shifts that were not there at the last look.
    private static func news(_ shifts: [QuestionShift], since earlier: [QuestionShift]) -> ArraySlice<QuestionShift> {
        let common = zip(shifts, earlier).prefix { ($0.time, $0.from, $0.to) == ($1.time, $1.from, $1.to) }
        return shifts.dropFirst(common.reduce(0) { count, _ in count + 1 })
    }

    /// What tells a row from the others, whether it is still open or not.
    private struct Opening: Hashable {
        let story: Story.ID
        let answer: String
        let sentence: String
        let opened: Timestamp
        init(_ row: AnswerRow) {
            (story, answer, sentence, opened) = (row.story, row.answer, row.sentence, row.opened)
        }
    }

    private static func outletShifts(
        topic: Topic, prior: Prior, rows: [AnswerRow], timeline: QuestionTimeline, before: QuestionState,
        at time: Timestamp
    ) -> [Delta] {
        let earlier = OutletAnswers.stances(rows: prior.rows, policy: topic.answerPolicy, at: prior.lastLook)
        let now = OutletAnswers.stances(rows: rows, policy: topic.answerPolicy, at: time)
        return now.sorted { $0.key < $1.key }.compactMap { outlet, answer in
            guard let was = earlier[outlet], was != answer else { return nil }
            let row = rows.last { $0.outlet == outlet && $0.answer == answer && !$0.negated && $0.closed == nil }
            return delta(
                .answerShifted, topic, ["outlet", outlet, answer, "\(time.milliseconds)"], row, at: time,
                .init(from: was, to: answer, tally: timeline.state.tally, before: before.tally, outlet: outlet))
        }
    }

    private static func delta(
        _ kind: Delta.Kind, _ topic: Topic, _ identity: [String], _ row: AnswerRow?, at time: Timestamp,
        _ change: Delta.AnswerChange
    ) -> Delta {
        var delta = Delta(kind: kind, time: time, topic: topic.id, identity: identity)
        delta.answer = change
        if let row {
            delta.story = row.story
            delta.revision = row.revision
            delta.outlet = row.outlet
            let quote = row.sentence
            delta.evidence = [Evidence(clause: row.answer, field: .text, span: 0..<quote.utf8.count, quote: quote)]
        }
        return delta
    }
}
