public import NewsModel

/// An example that a topic's author wrote beside the query, so that a later edit of the query cannot break it unseen.
public struct TopicTest: Hashable, Sendable {
    public let topic: Topic.ID
    public let title: String?
    public let text: String
    /// Whether the topic is to match.
    public let expectsMatch: Bool
    /// Names of the answers that are to be reported; nil leaves them open.
    public let answers: Set<String>?
    /// Where the test is written, for the message when it fails.
    public let position: Position

    func moved(to position: Position) -> Self {
        Self(
            topic: topic, title: title, text: text, expectsMatch: expectsMatch, answers: answers, position: position)
    }
}
