import NewsModel
import TextProcessing
import TopicMatching
public import WatchConfiguration

/// `feedwatch topic diff OLD NEW`: which stored stories a changed topic file gains and loses.
public struct TopicComparing: Sendable {
    private let pairs: [(old: Topic, new: Topic)]

    public init(_ configuration: Configuration, old: String, new: String) throws(WatchError) {
        let before = try Self.topics(old, configuration)
        let after = try Self.topics(new, configuration)
        // Renamed files hold renamed topics; one of each is a pair whatever they are called.
        pairs =
            before.count == 1 && after.count == 1
            ? [(before[0], after[0])]
            : before.compactMap { topic in after.first { $0.id == topic.id }.map { (topic, $0) } }
        guard !pairs.isEmpty else { throw .badInput("\(old) and \(new) have no topic in common") }
    }

    public func lines(_ reader: RecordReader, _ style: ReportStyle) async throws(WatchError) -> [String] {
        let history = StoredHistory(store: reader.store, since: nil)
        let background = try await history.background(for: pairs.flatMap { [$0.old, $0.new] })
        var diffs = pairs.map { TopicDiff(old: $0.old, new: $0.new, background: background) }
        let found = try await history.select(pairs.flatMap { [$0.old, $0.new] })
        for index in diffs.indices { diffs[index].pass(found.of - found.chosen.count) }
        try await history.forEach(of: found.chosen) { (story) throws(WatchError) in
            for index in diffs.indices { diffs[index].add(story.content, at: story.firstSeen) }
        }
        return diffs.flatMap { diff in
            diff.text.split(separator: "\n").map(String.init).map { line in
                line.hasPrefix("+") ? style.ink(.green, line) : line.hasPrefix("-") ? style.ink(.red, line) : line
            }
        }
    }

    private static func topics(_ file: String, _ configuration: Configuration) throws(WatchError) -> [Topic] {
        do {
            return try ConfigurationLoader.topics(
                file: file, termSets: configuration.termSets, environment: [:])
        } catch {
            throw .configuration(error.mistakes.map(\.description))
        }
    }
}
