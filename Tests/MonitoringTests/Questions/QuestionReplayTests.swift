import Testing

@Suite("Questions over a replayed week") struct QuestionReplayTests {
    @Test func dump() async throws {
        for (file, topic) in [("maduro-week.jsonl", "maduro"), ("rate-decision.jsonl", "northland")] {
            let run = try await QuestionReplay(file, topic: topic)
            for entry in run.ledger { print("L", entry) }
            for event in run.events { print("E", event) }
            for shift in try run.shifts() { print("S", shift) }
            print("K", try run.kinds().sorted { $0.key < $1.key })
        }
    }
}
