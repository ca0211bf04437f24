import NewsModel
import NewsStore
import TextProcessing
import TopicMatching
public import WatchConfiguration

/// `feedwatch topic explain`: why a story matches, or what it misses the topic by.
public struct TopicExplaining: Sendable {
    private let topic: Topic

    public init(_ configuration: Configuration, topic name: String) throws(WatchError) {
        guard let topic = configuration.topic(named: name) else { throw .noTopic(name, in: configuration) }
        self.topic = topic
    }

    /// A text whose first line is the headline.
    public func lines(text: String) -> [String] {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
        let content = StoryContent(
            headline: parts.first.map(String.init) ?? "", text: parts.count > 1 ? String(parts[1]) : "", url: "",
            outlet: "")
        return Self.lines(Explainer(topic).explain(content.shown))
    }

    /// A stored story, by its number or its address.
    public func lines(_ reader: RecordReader, url: String?, story number: Int64?) async throws(WatchError) -> [String] {
        let history = StoredHistory(store: reader.store, since: nil)
        let explainer = Explainer(topic, background: try await history.background(for: [topic]))
        if let number {
            let store = reader.store
            guard
                let story = try await reading({ () async throws(StoreError) in try await store.story(Story.ID(number)) }
                )
            else { throw .notFound("there is no story \(number)") }
            return try await lines(story, explainer, store)
        }
        var found: Story?
        try await history.forEach { (story) throws(WatchError) in
            if story.content.url == url || story.canonicalLink == url { found = story }
        }
        guard let found else { throw .notFound("no stored story has the address \(TerminalText.line(url ?? ""))") }
        return try await lines(found, explainer, reader.store)
    }

    /// Why it matches, and why it is in the event that it is in.
    private func lines(_ story: Story, _ explainer: Explainer, _ store: NewsStore) async throws(WatchError) -> [String]
    {
        let events = try await StoryEvents.read(of: story, from: store).only(topic.id)
        return Self.lines(explainer.explain(story.content.shown, at: story.firstSeen)) + events.lines
    }

    private static func lines(_ explanation: Explanation) -> [String] {
        explanation.text.split(separator: "\n").map(String.init)
    }
}
