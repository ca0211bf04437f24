public import NewsModel
import NewsStore
import TextProcessing
import TopicMatching
public import WatchConfiguration

/// `feedwatch topic test`: what a topic finds in the stored stories.
public struct TopicTrying: Sendable {
    private let configuration: Configuration
    private let topic: Topic
    private let since: Timestamp?

    public init(_ configuration: Configuration, topic name: String, since: String?, now: Timestamp) throws(WatchError) {
        guard let topic = configuration.topic(named: name) else { throw .noTopic(name, in: configuration) }
        self.configuration = configuration
        self.topic = topic
        self.since = try TimeArgument.parse(since, option: "since", now: now)
    }

    public func lines(_ reader: RecordReader, _ style: ReportStyle) async throws(WatchError) -> [String] {
        let history = StoredHistory(store: reader.store, since: since)
        var trial = TopicTrial(topic, background: try await history.background(for: [topic]))
        let found = try await history.select([topic])
        trial.pass(found.of - found.chosen.count)
        try await history.forEach(of: found.chosen) { (story) throws(WatchError) in
            trial.add(story.content, at: story.firstSeen)
        }
        let feeds = try await reading { () async throws(StoreError) in try await reader.store.feeds() }
        let share = CoverageFigure.share(of: topic, configuration: configuration, recorded: feeds, at: style.now)
        let text = trial.text(mark: { style.colour ? style.ink(.yellow, $0) : "[\($0)]" })
        return text.split(separator: "\n").map(String.init) + [style.ink(.dim, CoverageFigure.text(share))]
    }
}

extension StoryContent {
    /// As it may be shown on a terminal: what is tried on it is tried on what is seen.
    var shown: StoryContent {
        var content = self
        content.headline = TerminalText.line(headline)
        content.text = TerminalText.lines(text)
        content.outlet = TerminalText.line(outlet)
        return content
    }
}
