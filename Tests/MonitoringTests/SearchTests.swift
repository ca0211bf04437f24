import Foundation
import Monitoring
import NewsModel
import NewsStore
import Testing
import TopicMatching
import WatchConfiguration

/// Searching stored stories by their bytes, on all processors, finds what matching them one by one does.
struct SearchTests {
    private static let words = [
        "Maduro", "maduro’s", "Guaidó", "U.S.", "us", "1,000", "1000", "Mid-East", "Путин", "普京", "ガス", "don't",
        "İstanbul", "O'Brien", "deal", "no", "said", "fi\u{301}ne", "so\u{AD}chi", "ＮＡＴＯ", "straße",
    ]
    private static let queries = [
        "maduro", "guaido AND deal", "\"no deal\"", "(us OR =U.S.) NEAR/3 said", "1000", "путин*", "京",
        "ガス AND NOT deal",
        "title:maduro", "author:reporter AND deal", "NOT said", "\"*\"", "2 OF (maduro, guaido, istanbul)", "obrien",
        "SENTENCE(fine AND no)", "nato OR sochi", "/stras+e/", "outlet:example AND dont", "nothing",
    ]

    @Test(arguments: queries) func findsWhatTheMatcherFinds(query: String) async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = try Self.configuration(folder)
        try await Self.fill(configuration.store, stories: 600)
        let reader = try await RecordReader.open(configuration)
        let engine = QuerySearch(try QueryParser.parse(query))
        var plain: [Int] = []
        for story in try await reader.store.stories(after: Story.ID(0), limit: 1000)
        where engine.match(story.content) != nil { plain.append(Int(story.id.number)) }

        let style = ReportStyle(colour: false, now: Self.start)
        let search = try StorySearch(query, termSets: [:], since: nil, limit: 1000, now: Self.start)
        let found = try await search.lines(reader, style, json: true).map { line in
            let object = try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8)) as? [String: Any]
            return try #require(object?["story"] as? Int)
        }
        // Newest first.
        #expect(found == plain.reversed())
        #expect(query == "nothing" || !plain.isEmpty)
        let newest = try StorySearch(query, termSets: [:], since: nil, limit: 2, now: Self.start)
        #expect(try await newest.lines(reader, style, json: true).count == min(2, plain.count))
    }

    /// `topic test` counts every story, those included that were told apart without being cut into words, and sets off the
    /// words that matched, in headline and text.
    @Test func topicTestCountsAllAndMarksEvidence() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = try Self.configuration(folder)
        try await Self.fill(configuration.store, stories: 300)
        let reader = try await RecordReader.open(configuration)
        let stories = try await reader.store.stories(after: Story.ID(0), limit: 1000)
        let matcher = TopicMatcher(topics: configuration.topics)
        let matching = stories.filter { !matcher.match($0.content).isEmpty }.count
        let style = ReportStyle(colour: false, now: Self.start)
        let lines = try await TopicTrying(configuration, topic: "caracas", since: nil, now: Self.start).lines(
            reader, style)
        #expect(lines.first == "caracas: \(matching) of 300 stories match")
        #expect(matching > 0)
        #expect(lines.contains { $0.contains("title: ") && $0.contains("[Maduro]") })
        #expect(lines.contains { $0.contains("text: ") && $0.contains("[Maduro]") })
        #expect(!lines.joined().contains("\u{1B}"))
    }

    private static let start = Timestamp(year: 2019, month: 5, day: 14)

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feedwatch-search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func configuration(_ folder: URL) throws -> Configuration {
        let file = folder.appending(path: "feedwatch.yaml")
        try Foundation.Data("feeds: []\nstore: record.db\ntopics: { caracas: maduro AND deal }\n".utf8).write(to: file)
        return try ConfigurationLoader.load(path: file.path, environment: [:])
    }

    /// Stories of a few words each, the same at every run, an escape sequence in some.
    private static func fill(_ path: String, stories count: Int) async throws {
        let store = try await NewsStore.open(path: path)
        var state: UInt64 = 3
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func text(_ words: Int) -> String {
            (0..<words).map { _ in Self.words[next(Self.words.count)] + [" ", ", ", ". ", "\n", " \u{1B}[1m"][next(5)] }
                .joined()
        }
        let contents = (0..<count).map { number in
            StoryContent(
                headline: text(1 + next(3)), text: text(next(12)), authors: number % 3 == 0 ? ["A. Reporter"] : [],
                url: "https://example.org/\(number)", outlet: number % 2 == 0 ? "example.org" : "bbc.co.uk")
        }
        let feed = Feed(url: "https://example.org/rss")
        let poll = ReceivedPoll(
            feed: feed, time: start, state: PollState(nextDue: start), sightings: nil, topics: [])
        try await store.record(poll) { _ in
            var plan = RecordPlan()
            for (number, content) in contents.enumerated() {
                plan.inserted.append(
                    Story(
                        id: Story.ID(Int64(number) + 1), identity: content.url, content: content,
                        canonicalLink: content.url, firstSeen: start, lastSeen: start))
            }
            return plan
        }
        try store.close()
    }
}
