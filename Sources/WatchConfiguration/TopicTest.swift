package import NewsModel

/// An example that a topic's author wrote beside the query, so that a later edit of the query cannot break it unseen.
package struct TopicTest: Hashable, Sendable {
    package let topic: Topic.ID
    package let title: String?
    package let text: String
    /// Whether the topic is to match.
    package let expectsMatch: Bool
    /// Names of the answers that are to be reported; nil leaves them open.
    package let answers: Set<String>?
    /// Where the test is written, for the message when it fails.
    package let position: Position

    func moved(to position: Position) -> Self {
        Self(
            topic: topic, title: title, text: text, expectsMatch: expectsMatch, answers: answers, position: position)
    }
}
