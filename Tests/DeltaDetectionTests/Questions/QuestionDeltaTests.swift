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
}
