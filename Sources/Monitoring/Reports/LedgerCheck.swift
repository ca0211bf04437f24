import DeltaDetection
import NewsModel
import NewsStore
import WatchConfiguration

/// Works the questions' ledgers out again from the stories' matches, and tells where the recorded rows are others.
struct LedgerCheck: Sendable {
    let configuration: Configuration
    let store: NewsStore

    func findings(limit: Int = 100) async throws(StoreError) -> [IntegrityFinding] {
        var findings: [IntegrityFinding] = []
        for topic in configuration.topics where !topic.answers.isEmpty {
            findings += try await compare(topic, limit: limit)
        }
        return Array(findings.prefix(limit))
    }

    /// Of stories with a text: retention keeps the ledger of those whose text it drops.
    private func compare(_ topic: Topic, limit: Int) async throws(StoreError) -> [IntegrityFinding] {
        var findings: [IntegrityFinding] = []
        let question = Question(topic)
        var last = Story.ID(0)
        while findings.count < limit {
            let batch = try await store.stories(after: last)
            guard let end = batch.last else { break }
            let open = try await store.openAnswers(of: topic.id, from: last.number + 1...end.id.number)
            for story in batch {
                let rows = open[story.id] ?? []
                let evidence =
                    story.state == .withdrawn ? [] : story.matches.filter { $0.topic == topic.id }.flatMap(\.answers)
                if rows.isEmpty, evidence.isEmpty { continue }
                let update = AnswerLedger.update(
                    question: question, story: story.id, content: story.content, revision: story.revision,
                    evidence: evidence, storyOrigin: "", open: rows, at: Timestamp(milliseconds: 0))
                findings += update.closed.map { row in
                    finding("the answer \(row.answer) of story \(row.story) stands on a sentence that is gone", topic)
                }
                // Rows that do not count were not kept by every version.
                findings += update.opened.filter(topic.answerPolicy.counts).map { row in
                    finding("the answer \(row.answer) of story \(row.story) is missing from the ledger", topic)
                }
            }
            last = end.id
        }
        return findings
    }

    private func finding(_ text: String, _ topic: Topic) -> IntegrityFinding {
        IntegrityFinding(.record, "question \(topic.id.name): \(text)")
    }
}
