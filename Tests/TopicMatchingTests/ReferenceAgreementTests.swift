import Foundation
import NewsModel
import Testing
import TopicMatching

/// The automaton says what the reference says, and so does a search of stored stories. `TOPIC_CASES` asks for more than the default number of cases.
@Suite struct ReferenceAgreementTests {
    private static let seeds = 8
    private static var batches: Int {
        let cases = Int(ProcessInfo.processInfo.environment["TOPIC_CASES"] ?? "") ?? 16_000
        return max(1, cases / (seeds * 100))
    }

    @Test("Queries and texts in many scripts", arguments: 0..<seeds)
    func agreement(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed) &* 7919 &+ 1)
        for _ in 0..<Self.batches {
            var topics: [Topic] = []
            while topics.count < 20 {
                let text = cases.query(depth: 1 + cases.next(4))
                let query: Query
                do { query = try QueryParser.parse(text) } catch {
                    Issue.record("\(text): \(error)")
                    return
                }
                #expect(try QueryParser.parse(QueryPrinter.print(query)) == query)
                topics.append(Topic(id: .init("\(topics.count)"), match: query))
            }
            let matcher = TopicMatcher(topics: topics)
            let searches = topics.map { QuerySearch($0) }
            for _ in 0..<5 {
                let story = cases.story()
                let found = Set(matcher.match(story).map(\.topic))
                let reference = ReferenceMatcher(story)
                let (headline, text) = (Array(story.headline.utf8), Array(story.text.utf8))
                for (topic, search) in zip(topics, searches) {
                    guard let query = topic.match else { continue }
                    let expected = reference.matches(query)
                    #expect(
                        found.contains(topic.id) == expected,
                        "\(QueryPrinter.print(query)) on \(story)")
                    #expect(
                        search.isSatisfied(headline: headline, text: text) { story } == expected,
                        "searching for \(QueryPrinter.print(query)) on \(story)")
                }
            }
        }
    }
}
