import NewsModel

/// The deltas of a question: first evidence for an answer, an outlet or the whole question changing its answer.
enum QuestionDeltas {
    /// `look` is what the ledger said before, `course` what it says at `time`; `rows` is the ledger at `time`.
    static func deltas(
        topic: Topic, look: QuestionLook, course: QuestionCourse, rows: [AnswerRow], at time: Timestamp
    ) -> [Delta] {
        var deltas: [Delta] = []
        let tally = course.origins.tally
        var reported = look.reported
        for row in look.opened where topic.answerPolicy.counts(row) && reported.insert(row.answer).inserted {
            deltas.append(
                delta(
                    .answerReported, topic, [row.answer], row, at: row.opened,
                    .init(from: look.answer, to: row.answer, tally: tally, before: look.tally)))
        }
        deltas += outletShifts(topic: topic, look: look, course: course, rows: rows, at: time)
        for shift in course.shifts where shift.time >= look.lastLook && !look.knows(shift) {
            // The first evidence for an answer, where there was none, has just been told.
            if shift.from == nil, deltas.contains(where: { $0.kind == .answerReported && $0.answer?.to == shift.to }) {
                continue
            }
            var shifted = delta(
                .answerShifted, topic,
                ["question", shift.from ?? "", shift.to ?? "", "\(shift.time.milliseconds)"], shift.cause,
                at: shift.time,
                .init(from: shift.from, to: shift.to, tally: shift.tally, before: shift.before))
            if shift.isLapse { shifted.note = "lapsed: nothing supports it any more" }
            deltas.append(shifted)
        }
        return deltas
    }

    private static func outletShifts(
        topic: Topic, look: QuestionLook, course: QuestionCourse, rows: [AnswerRow], at time: Timestamp
    ) -> [Delta] {
        let shifted = course.outlets.stances.filter { outlet, answer in
            look.outlets[outlet].map { $0 != answer } ?? false
        }
        // An origin that says otherwise elsewhere has the last word: what the tally does not show has not happened.
        return shifted.filter { course.origins.tally[$0.value] != nil }.sorted { $0.key < $1.key }.map {
            outlet, answer in
            let row = rows.last {
                $0.outlet == outlet && $0.answer == answer && topic.answerPolicy.counts($0) && $0.closed == nil
            }
            var shifted = delta(
                .answerShifted, topic, ["outlet", outlet, answer, "\(time.milliseconds)"], row, at: time,
                .init(
                    from: look.outlets[outlet], to: answer, tally: course.origins.tally, before: look.tally,
                    outlet: outlet))
            if !look.opened.contains(where: { $0.outlet == outlet && $0.answer == answer }) {
                shifted.note = "lapsed: what it said since is gone"
            }
            return shifted
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

extension QuestionLook {
    fileprivate func knows(_ shift: QuestionShift) -> Bool {
        shifts.contains { ($0.time, $0.from, $0.to) == (shift.time, shift.from, shift.to) }
    }
}
