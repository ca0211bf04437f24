import NewsModel
import Testing

@testable import DeltaDetection

@Suite("Deltas of a question") struct QuestionDeltaTests {
    /// Runs rows through one look each, as polls do.
    private func deltas(_ looks: [[AnswerRow]], hours: [Int64]) -> [String] {
        var told: [String] = []
        var ledger = DetectionMemory.Ledger(lastLook: LedgerSamples.at(-1))
        for (rows, hour) in zip(looks, hours) {
            var look = QuestionLook(at: &ledger, policy: LedgerSamples.topic.answerPolicy)
            let gone = ledger.rows.filter { known in
                rows.contains { $0.story == known.story && $0.sentence != known.sentence && known.closed == nil }
            }
            let closed = AnswerLedger.close(gone, at: LedgerSamples.at(hour))
            let new = rows.filter { !ledger.rows.contains($0) }
            ledger.rows = ledger.rows.filter { !gone.contains($0) } + closed + new
            look.note(opened: new, closed: closed)
            told += look.settle(&ledger, of: LedgerSamples.topic, at: LedgerSamples.at(hour)).map {
                let who = $0.answer?.outlet ?? "question"
                return "\($0.kind.rawValue) \(who): \($0.answer?.from ?? "-") to \($0.answer?.to ?? "-")"
            }
        }
        return told
    }

    @Test func theMaduroWeek() {
        let told = deltas(
            [
                [LedgerSamples.row("deal", "The Telegraph", hours: 0, outlet: "telegraph.co.uk")],
                [LedgerSamples.row("deal", "The Telegraph", story: 2, hours: 1, outlet: "hotair.com")],
                // The update: Hot Air now prints the denial.
                [LedgerSamples.row("no-deal", "Hot Air", story: 2, hours: 2, outlet: "hotair.com")],
                [LedgerSamples.row("no-deal", "Reuters", story: 3, hours: 3, outlet: "reuters.com")],
            ], hours: [0, 1, 2, 3])
        #expect(
            told == [
                "answerReported question: - to deal", "answerReported question: deal to no-deal",
                "answerShifted hotair.com: deal to no-deal", "answerShifted question: deal to no-deal",
            ])
    }

    /// Sources with coarse clocks: two polls in the same millisecond are told one after the other.
    @Test func polledAtTheSameMoment() {
        let told = deltas(
            [
                [LedgerSamples.row("deal", "A", story: 1, hours: 0)],
                [LedgerSamples.row("no-deal", "B", story: 2, hours: 0)],
                [LedgerSamples.row("no-deal", "C", story: 3, hours: 0)],
            ], hours: [0, 0, 0])
        #expect(
            told == [
                "answerReported question: - to deal", "answerReported question: deal to no-deal",
                "answerShifted question: deal to no-deal",
            ])
    }

    @Test func timeAloneShiftsToo() {
        let told = deltas([[LedgerSamples.row("deal", "A", hours: 0)], []], hours: [0, 24 * 30])
        #expect(told == ["answerReported question: - to deal", "answerShifted question: deal to -"])
    }

    @Test func lookingTwiceTellsNothingTwice() {
        let row = LedgerSamples.row("deal", "A", hours: 0)
        #expect(deltas([[row], [row], [row]], hours: [0, 0, 1]) == ["answerReported question: - to deal"])
    }

    /// Whatever happens to the rows: edits, withdrawals, windows that run out, clocks that jump, `for` and `keep-for`.
    @Test("A shift agrees with the tally beside it", arguments: 0..<40)
    func shiftsAgreeWithTheirTally(_ seed: UInt64) {
        var random = SampleRandom(seed: seed &+ 5_000)
        var topic = LedgerSamples.topic
        topic.answerPolicy = Topic.AnswerPolicy(
            window: .seconds(Int64(4 + random.next(20)) * 3600), leadsFor: .seconds(Int64(random.next(4)) * 1800),
            keepFor: .seconds(Int64(random.next(5)) * 1800))
        var ledger = DetectionMemory.Ledger(lastLook: LedgerSamples.at(-1))
        var time = LedgerSamples.start
        for step in 0..<80 {
            time = time + .seconds([0, 900, 1800, 3600, 20_000, -1800][random.next(6)])
            let now = ledger.clock(time)
            var look = QuestionLook(at: &ledger, policy: topic.answerPolicy)
            let gone = ledger.rows.filter { $0.closed == nil && random.next(4) == 0 }
            let closed = AnswerLedger.close(gone, at: now, withdrawal: random.next(2) == 0 ? "gone" : nil)
            let new = (0..<random.next(4)).map { index in
                AnswerRow(
                    topic: topic.id, answer: ["deal", "no-deal", "talks"][random.next(3)],
                    story: Story.ID(Int64(random.next(3) == 0 ? random.next(step + 1) : step)), revision: 1,
                    outlet: ["a.example", "b.example", "c.example"][random.next(3)],
                    origin: ["A", "B", "C", "D"][random.next(4)], sentence: "\(step) \(index)",
                    stance: Stance.allCases[random.next(3)], opened: now,
                    since: random.next(3) == 0 ? now - .seconds(Int64(random.next(8)) * 3600) : nil)
            }
            ledger.rows = ledger.rows.filter { !gone.contains($0) } + closed + new
            look.note(opened: new, closed: closed)
            for delta in look.settle(&ledger, of: topic, at: time) where delta.kind == .answerShifted {
                guard let answer = delta.answer else {
                    Issue.record("a shift without an answer, seed \(seed)")
                    continue
                }
                let most = answer.tally.values.max() ?? 0
                switch (answer.outlet, answer.to) {
                case (_, nil):
                    #expect(answer.from.flatMap { answer.tally[$0] } == nil, "seed \(seed), step \(step)")
                    #expect(delta.note?.hasPrefix("lapsed") == true, "seed \(seed), step \(step)")
                case (nil, let to?): #expect(answer.tally[to] == most, "seed \(seed), step \(step)")
                case (.some, let to?): #expect(answer.tally[to] != nil, "seed \(seed), step \(step)")
                }
            }
        }
    }
}
