public import NewsModel

/// A topic's question, made ready for reading sentences.
public struct Question: Sendable {
    public let topic: Topic
    /// By the answer's name.
    let polarities: [String: AnswerPolarity]

    public init(_ topic: Topic) {
        self.topic = topic
        polarities = Dictionary(
            topic.answers.map { ($0.name, AnswerPolarity($0)) }, uniquingKeysWith: { first, _ in first })
    }
}
