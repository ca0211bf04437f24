import NewsModel
package import WatchConfiguration

/// The examples that topics' authors wrote beside their queries, run by `feedwatch check`.
package enum TopicTests {
    /// One line for each that fails, `file:line:column: error: ...`.
    package static func failures(of configuration: Configuration) -> [String] {
        let plan = WatchPlan(configuration)
        return configuration.topicTests.compactMap { failure(of: $0, plan) }
    }

    private static func failure(of test: TopicTest, _ plan: WatchPlan) -> String? {
        let content = StoryContent(headline: test.title ?? "", text: test.text, url: "", outlet: "")
        let match = plan.matches(content, among: [test.topic]).first
        guard (match != nil) == test.expectsMatch else {
            let found = match?.evidence.map(\.clause).joined(separator: ", ") ?? ""
            return line(
                test, test.expectsMatch ? "expected a match, found none" : "expected no match, but it matches: \(found)"
            )
        }
        guard let expected = test.answers, let match else { return nil }
        let reported = Set(match.answers.map(\.answer))
        guard reported != expected else { return nil }
        return line(test, "expected answers [\(list(expected))], found [\(list(reported))]")
    }

    private static func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }

    private static func line(_ test: TopicTest, _ message: String) -> String {
        "\(test.position): error: test of topic \(test.topic): \(message)"
    }
}
