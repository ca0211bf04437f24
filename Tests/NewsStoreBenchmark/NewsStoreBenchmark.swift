import Foundation
import NewsModel
import NewsStore

/// Times the record on a database in a new file: a cold start of many feeds, polls that bring nothing, polls that bring
/// one entry each, each in groups as a backlog is recorded, and unchanged polls one by one.
///
///     swift run -c release NewsStoreBenchmark [FEEDS [ENTRIES [BYTES]]]
@main enum NewsStoreBenchmark {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let feeds = numbers.first ?? 1000
        let entries = numbers.dropFirst().first ?? 30
        let words = SyntheticPolls(feeds: feeds, entries: entries, bytes: numbers.dropFirst(2).first ?? 2000)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await NewsStore.open(path: folder.appendingPathComponent("record.db").path)

        let cold = (0..<feeds).map { words.poll(feed: $0, from: 0, round: 0) }
        try await measure("\(feeds) new feeds of \(entries) entries", per: feeds) {
            try await record(cold, in: store)
        }
        let unchanged = (0..<feeds).map { words.unchanged(feed: $0, round: 1) }
        try await measure("\(feeds) unchanged polls in groups", per: feeds) { try await record(unchanged, in: store) }
        let changed = (0..<feeds).map { words.poll(feed: $0, from: 1, round: 2) }
        try await measure("\(feeds) polls with one new entry", per: feeds) { try await record(changed, in: store) }
        try await measure("100 unchanged polls, each its own transaction", per: 100) {
            for feed in 0..<min(100, feeds) {
                let poll = words.unchanged(feed: feed, round: 3)
                try await store.record(poll) { _ in RecordPlan() }
            }
        }
        try await measure("every story read once", per: feeds * entries) {
            var last = Story.ID(0)
            while let end = try await store.stories(after: last).last { last = end.id }
        }
        let findings = try await store.check()
        let size = try FileManager.default.attributesOfItem(atPath: store.path)[.size] as? Int ?? 0
        print("check: \(findings.isEmpty ? "clean" : "\(findings)"); file \(size >> 20) MiB")
    }

    private static func record(_ polls: [ReceivedPoll], in store: NewsStore) async throws {
        for start in stride(from: 0, to: polls.count, by: 64) {
            let group = Array(polls[start..<min(start + 64, polls.count)])
            try await store.record(group: group.map { PreparedPoll($0) }, deciding: SyntheticPolls.decide)
        }
    }

    private static func measure(_ name: String, per count: Int, _ body: () async throws -> Void) async throws {
        let before = clock()
        let time = try await ContinuousClock().measure { try await body() }
        let processor = Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1000
        let each = Double(time.milliseconds) * 1000 / Double(max(count, 1))
        print("\(name): \(time.milliseconds) ms (processor \(Int(processor)) ms), \(Int(each)) µs each")
    }
}
