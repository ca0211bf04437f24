import NewsModel
import TopicMatching
public import WatchConfiguration

/// The examples that topics' authors wrote beside their queries, run by `feedwatch check`.
public enum TopicTests {
    /// One line for each that fails, `file:line:column: error: ...`.
    public static func failures(of configuration: Configuration) -> [String] {
        configuration.topicTests.compactMap { test in
            guard let topic = configuration.topic(named: test.topic.name) else { return nil }
            let expectation = TopicExpectation(
                title: test.title ?? "", text: test.text, matches: test.expectsMatch, answers: test.answers?.sorted())
            return expectation.failure(of: topic).map { "\(test.position): error: test of topic \(topic.id): \($0)" }
        }
    }

    /// What is legal in a topic's query and probably not meant, such as a query that no word is required by.
    public static func warnings(of configuration: Configuration) -> [String] {
        configuration.topics.flatMap { topic in
            (topic.match.map(QueryReview.warnings) ?? []).map { "warning: topic \(topic.id): \($0)" }
        }
    }
}
