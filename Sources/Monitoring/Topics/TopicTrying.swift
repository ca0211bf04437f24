package import NewsModel
import NewsStore
import TextProcessing
import TopicMatching
package import WatchConfiguration

/// `feedwatch topic test`: what a topic finds in the stored stories.
package struct TopicTrying: Sendable {
    private let configuration: Configuration
    private let topic: Topic
    private let since: Timestamp?

    package init(_ configuration: Configuration, topic name: String, since: String?, now: Timestamp) throws(WatchError)
    {
        guard let topic = configuration.topic(named: name) else { throw .noTopic(name, in: configuration) }
        self.configuration = configuration
        self.topic = topic
        self.since = try TimeArgument.parse(since, option: "since", now: now)
    }

    package func lines(_ reader: RecordReader, _ style: ReportStyle) async throws(WatchError) -> [String] {
        let history = StoredHistory(store: reader.store, since: since)
        var trial = TopicTrial(topic, background: try await history.background(for: [topic]))
        try await history.forEach { (story) throws(WatchError) in trial.add(story.content, at: story.firstSeen) }
        let feeds = try await reading { () async throws(StoreError) in try await reader.store.feeds() }
        let share = CoverageFigure.share(of: topic, configuration: configuration, recorded: feeds, at: style.now)
        return trial.text(mark: { style.colour ? style.ink(.yellow, $0) : "[\($0)]" })
            .split(separator: "\n").map { style.colour ? String($0) : TerminalText.line(String($0)).indented(like: $0) }
            + [style.ink(.dim, CoverageFigure.text(share))]
    }
}

extension String {
    /// With the leading spaces that cleaning took away.
    func indented(like line: Substring) -> String {
        String(line.prefix { $0 == " " }) + drop { $0 == " " }
    }
}
