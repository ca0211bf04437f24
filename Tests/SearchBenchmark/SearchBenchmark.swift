import Foundation
import Monitoring
import NewsModel
import NewsStore
import TopicMatching
import WatchConfiguration

/// Times `feedwatch search` and `topic test` over a record of many stories, and holds them against going through every
/// story with the matcher alone.
///
///     swift run -c release SearchBenchmark FILE.jsonl [STORIES [FOLDER]]
///
/// FILE has stories that others are made of, one a line: `{"title","text"}`. A FOLDER is kept, and its record used again.
@main enum SearchBenchmark {
    private static let queries = [
        "rocket AND korea", "\"missile defense\" OR gunman", "sochi", "president AND NOT obama", "said", "\"*\"",
        "SENTENCE(north AND launch*)", "(rocket OR missile) NEAR/5 (korea* OR iran*)", "title:satellite", "путин",
        "2 OF (tax, budget, senate, house)", "outlet:outlet7 AND police", "/econom(y|ic) growth/",
    ]

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let file = arguments.first else { return print("usage: SearchBenchmark FILE.jsonl [STORIES [FOLDER]]") }
        let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
        let kept = arguments.dropFirst(2).first.map { URL(filePath: $0) }
        let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "feedwatch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
        let configuration = try configure(folder)
        if !FileManager.default.fileExists(atPath: configuration.store) {
            let store = try await NewsStore.open(path: configuration.store)
            var stories = try StoredStories(file)
            let bytes = try await stories.fill(store, count: count)
            print("\(count) stories, \(bytes / 1_000_000) MB of text")
            try store.close()
        }
        let reader = try await RecordReader.open(configuration)
        for query in queries { try await measure(query, reader) }
        let style = ReportStyle(colour: false, now: Timestamp(year: 2020, month: 1, day: 1))
        var lines: [String] = []
        let time = try await ContinuousClock().measure {
            lines = try await TopicTrying(configuration, topic: "korea", since: nil, now: style.now).lines(
                reader, style)
        }
        print("topic test: \(time.milliseconds) ms; \(lines.first ?? "")")
    }

    private static func configure(_ folder: URL) throws -> Configuration {
        let path = folder.appending(path: "feedwatch.yaml")
        let text = "feeds: []\nstore: record.db\ntopics: { korea: (rocket OR missile) AND korea }\n"
        try Foundation.Data(text.utf8).write(to: path)
        return try ConfigurationLoader.load(path: path.path, environment: [:])
    }

    private static func measure(_ query: String, _ reader: RecordReader) async throws {
        let style = ReportStyle(colour: false, now: Timestamp(year: 2020, month: 1, day: 1))
        let search = try StorySearch(query, termSets: [:], since: nil, limit: 50, now: style.now)
        let before = clock()
        let time = try await ContinuousClock().measure { _ = try await search.lines(reader, style, json: false) }
        let processor = (clock() - before) * 1000 / CLOCKS_PER_SEC
        let whole = try StorySearch(query, termSets: [:], since: nil, limit: .max, now: style.now)
        var plain = 0
        let engine = QuerySearch(try QueryParser.parse(query))
        let slowly = try await ContinuousClock().measure {
            var last = Story.ID(0)
            while true {
                let batch = try await reader.store.stories(after: last)
                guard let end = batch.last else { break }
                for story in batch where engine.match(story.content) != nil { plain += 1 }
                last = end.id
            }
        }
        let found = plain < 20_000 ? try await whole.lines(reader, style, json: true).count : plain
        guard plain == 0 || found == plain else { fatalError("\(query): \(found) found, \(plain) are there") }
        print(
            "\(query): \(time.milliseconds) ms (processor \(processor) ms), \(plain) stories; plainly \(slowly.milliseconds) ms"
        )
    }
}
