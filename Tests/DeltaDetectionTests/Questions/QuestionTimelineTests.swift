import NewsModel
import Testing

@testable import DeltaDetection

@Suite("The state of a question") struct QuestionTimelineTests {
    private let policy = Topic.AnswerPolicy(window: .seconds(10 * 3600), leadsFor: .zero, keepFor: .seconds(2 * 3600))

    private func answers(_ rows: [AnswerRow], _ policy: Topic.AnswerPolicy, until hours: Int64) -> [String] {
        QuestionTimeline(rows: rows, policy: policy, until: LedgerSamples.at(hours)).shifts
            .map { "\(($0.time - LedgerSamples.start).milliseconds / 3_600_000)h \($0.to ?? "none")" }
    }

    @Test func theAnswerWithMostOriginsStands() {
        let rows = [
            LedgerSamples.row("deal", "The Telegraph", hours: 1),
            // The same origin in another outlet adds nothing.
            LedgerSamples.row("deal", "telegraph.co.uk", story: 2, hours: 2),
            LedgerSamples.row("no-deal", "Hot Air", story: 3, hours: 3),
            LedgerSamples.row("no-deal", "Reuters", story: 4, hours: 4),
        ]
        #expect(answers(rows, policy, until: 5) == ["1h deal", "4h no-deal"])
        let state = QuestionTimeline.state(rows: rows, policy: policy, at: LedgerSamples.at(5))
        #expect(state.tally == ["deal": 1, "no-deal": 2])
        #expect(state.origins["deal"] == ["The Telegraph"])
        #expect(QuestionTimeline.state(rows: rows, policy: policy, at: LedgerSamples.at(3)).answer == "deal")
    }

    @Test func anOriginSaysWhatItSaidLast() {
        let rows = [
            LedgerSamples.row("deal", "The Telegraph", hours: 1),
            LedgerSamples.row("no-deal", "The Telegraph", story: 2, hours: 2),
        ]
        #expect(answers(rows, policy, until: 3) == ["1h deal", "2h no-deal"])
        // When the later report is taken back, the earlier one speaks again.
        let closed = [rows[0], LedgerSamples.row("no-deal", "The Telegraph", story: 2, hours: 2, until: 3)]
        #expect(answers(closed, policy, until: 4) == ["1h deal", "2h no-deal", "3h deal"])
    }

    @Test func aLeaderMustLeadForAWhile() {
        var policy = policy
        policy.leadsFor = .seconds(2 * 3600)
        let rows = [
            LedgerSamples.row("deal", "A", hours: 0),
            LedgerSamples.row("no-deal", "B", story: 2, hours: 3, until: 6),
            LedgerSamples.row("no-deal", "C", story: 3, hours: 4, until: 5),
        ]
        #expect(answers(rows, policy, until: 8) == ["2h deal"])
        let longer = [rows[0], rows[1], LedgerSamples.row("no-deal", "C", story: 3, hours: 4, until: 7)]
        #expect(answers(longer, policy, until: 7) == ["2h deal", "6h no-deal"])
    }

    @Test func anAnswerIsKeptForAWhileAfterItsSupportIsGone() {
        let rows = [
            LedgerSamples.row("deal", "A", hours: 0, until: 1),
            LedgerSamples.row("deal", "B", story: 2, hours: 2, until: 3),
        ]
        #expect(answers(rows, policy, until: 4) == ["0h deal"])
        #expect(answers(rows, policy, until: 6) == ["0h deal", "5h none"])
    }

    @Test func rowsRunOutWithTheWindow() {
        let rows = [LedgerSamples.row("deal", "A", hours: 0)]
        #expect(answers(rows, policy, until: 30) == ["0h deal", "12h none"])
    }

    @Test func negatedRowsCountForNothing() {
        #expect(answers([LedgerSamples.row("deal", "A", hours: 0, stance: .denied)], policy, until: 1) == [])
    }

    /// What was stored step by step is what the rows give at any past moment, in whatever order they are read back.
    @Test(arguments: 0..<16)
    func recomputingGivesWhatWasStored(_ seed: UInt64) {
        var random = SampleRandom(seed: seed)
        var policy = policy
        policy.leadsFor = .seconds(Int64(random.next(3)) * 3600)
        var rows: [AnswerRow] = []
        var stored: [(time: Timestamp, state: QuestionState)] = []
        for hour in 0..<Int64(40) {
            for story in 0..<Int64(random.next(3)) {
                rows.append(
                    LedgerSamples.row(
                        ["deal", "no-deal", "talks"][random.next(3)], ["A", "B", "C", "D"][random.next(4)],
                        story: hour * 10 + story, hours: hour, stance: random.next(8) == 0 ? .denied : .asserted))
            }
            if random.next(2) == 0, !rows.isEmpty {
                let index = random.next(rows.count)
                if rows[index].closed == nil, rows[index].opened < LedgerSamples.at(hour) {
                    rows[index].closed = LedgerSamples.at(hour)
                }
            }
            let time = LedgerSamples.at(hour)
            stored.append((time, QuestionTimeline.state(rows: rows, policy: policy, at: time)))
        }
        var shuffled = rows
        for index in shuffled.indices.reversed() { shuffled.swapAt(index, random.next(index + 1)) }
        for (time, state) in stored {
            #expect(QuestionTimeline.state(rows: shuffled, policy: policy, at: time) == state)
        }
        // Forgetting what no longer matters changes nothing that is to come.
        let end = LedgerSamples.at(40)
        let kept = QuestionTimeline.needed(rows, policy: policy, at: end)
        for hour in 40..<Int64(60) {
            #expect(
                QuestionTimeline.state(rows: kept, policy: policy, at: LedgerSamples.at(hour)).answer
                    == QuestionTimeline.state(rows: rows, policy: policy, at: LedgerSamples.at(hour)).answer)
        }
    }

    /// A question that is carried forward transaction by transaction is where its rows alone put it, whatever happens:
    /// revisions that close rows and open others, merges of origins, clocks that stand still or jump back, restarts.
    @Test(arguments: 0..<24)
    func carryingForwardGivesWhatTheRowsGive(_ seed: UInt64) {
        var random = SampleRandom(seed: seed &+ 1_000)
        var topic = LedgerSamples.topic
        topic.answerPolicy = Topic.AnswerPolicy(
            window: .seconds(Int64(6 + random.next(20)) * 3600), leadsFor: .seconds(Int64(random.next(4)) * 1800),
            keepFor: .seconds(Int64(random.next(5)) * 1800))
        var ledger = DetectionMemory.Ledger(lastLook: LedgerSamples.at(-1))
        var record: [AnswerRow] = []
        var time = LedgerSamples.start
        for step in 0..<60 {
            time = time + .seconds([0, 900, 1800, 3600, 20_000, -1800][random.next(6)])
            if random.next(10) == 0 {
                ledger = .init(
                    rows: QuestionTimeline.needed(record, policy: topic.answerPolicy, at: ledger.lastLook),
                    reported: ledger.reported, lastLook: ledger.lastLook)
            }
            let now = ledger.clock(time)
            var look = QuestionLook(at: &ledger, policy: topic.answerPolicy)
            let gone = ledger.rows.filter { $0.closed == nil && random.next(5) == 0 }
            let closed = AnswerLedger.close(gone, at: now)
            let new = (0..<random.next(3)).map { index in
                // Stories that are older than the last one, too: its revisions, at the same moment.
                let story = Int64(step * 4 + (random.next(2) == 0 ? index : -index * 3))
                return AnswerRow(
                    topic: topic.id, answer: ["deal", "no-deal", "talks"][random.next(3)], story: Story.ID(story),
                    revision: 1, outlet: ["a.example", "b.example"][random.next(2)],
                    origin: ["A", "B", "C", "D"][random.next(4)], sentence: "\(step) \(index)",
                    stance: random.next(8) == 0 ? .denied : .asserted, opened: now)
            }
            ledger.rows = ledger.rows.filter { !gone.contains($0) } + closed + new
            record = record.filter { !gone.contains($0) } + closed + new
            look.note(opened: new, closed: closed)
            _ = look.settle(&ledger, of: topic, at: time)
            let state = QuestionTimeline.state(rows: record, policy: topic.answerPolicy, at: now)
            #expect(ledger.course?.state.answer == state.answer)
            #expect(ledger.course?.state.origins == state.origins)
            // Since when no answer stands is history, which a ledger in memory need not keep.
            if state.answer != nil { #expect(ledger.course?.state.since == state.since) }
        }
    }
}
