public import NewsModel
import SentenceStance

/// A topic's question, made ready for reading sentences.
public struct Question: Sendable {
    public let topic: Topic
    /// By the answer's name.
    private let queries: [String: [Query]]

    public init(_ topic: Topic) {
        self.topic = topic
        queries = Dictionary(topic.answers.map { ($0.name, $0.match) }, uniquingKeysWith: { first, _ in first })
    }

    /// How a sentence stands to an answer.
    func reading(_ evidence: AnswerEvidence, in content: StoryContent, by reader: StanceReader) -> StanceReading {
        reader.read(evidence, in: content, answer: queries[evidence.answer] ?? [])
    }
}
