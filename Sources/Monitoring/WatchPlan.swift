import Alerting
public import DeltaDetection
public import Fetching
public import NewsModel
public import TopicMatching
public import WatchConfiguration

/// A configuration made ready for work: topics compiled into one matcher, which topics read which feed, and the means to
/// fetch and to tell.
///
/// Immutable; a reload builds a new one whole and swaps it, while polls in flight finish under the old.
public final class WatchPlan: Sendable {
    public let configuration: Configuration
    public let matcher: TopicMatcher
    public let detector: DeltaDetector
    public let rules: PollRules
    public let topics: [Topic.ID: Topic]
    /// Places in the configuration's list.
    private let feeds: [Feed.ID: Int]
    private let readers: [Feed.ID: Readers]

    /// The topics that read one feed: by name, and as the matcher wants them.
    public struct Readers: Sendable {
        public let topics: [Topic.ID]
        /// The same as a set, which all polls that these topics read share.
        let names: Set<Topic.ID>
        let selection: TopicSelection

        /// - Parameter chosen: which of all topics, by their places.
        init(_ chosen: [Int], of all: [Topic]) {
            topics = chosen.map { all[$0].id }
            names = Set(topics)
            selection = TopicSelection(chosen)
        }
    }

    /// - Parameter background: how common words are, for topics given by examples.
    public init(_ configuration: Configuration, background: BackgroundModel = BackgroundModel()) {
        self.configuration = configuration
        matcher = TopicMatcher(topics: configuration.topics, background: background)
        detector = DeltaDetector(
            topics: configuration.topics, outlets: OwnOutlets(configuration.feeds),
            names: FeedNames(configuration.feeds))
        rules = PollRules(configuration.poll)
        topics = Dictionary(configuration.topics.map { ($0.id, $0) }) { first, _ in first }
        feeds = Dictionary(zip(configuration.feeds.lazy.map(\.id), configuration.feeds.indices)) { first, _ in first }
        readers = Self.readers(of: configuration.feeds, among: configuration.topics)
    }

    private static func readers(of feeds: [Feed], among topics: [Topic]) -> [Feed.ID: Readers] {
        let selections = topics.map { FeedSelection($0) }
        var groups: [[Int]: Readers] = [:]
        var last: (chosen: [Int], readers: Readers)?
        let readers = feeds.map { feed in
            let chosen = selections.indices.filter { selections[$0].contains(feed) }
            // Most feeds have the same readers, and share one list of them.
            if let last, last.chosen == chosen { return (feed.id, last.readers) }
            let readers = groups[chosen] ?? Readers(chosen, of: topics)
            groups[chosen] = readers
            last = (chosen, readers)
            return (feed.id, readers)
        }
        return Dictionary(readers) { first, _ in first }
    }

    public func feed(_ id: Feed.ID) -> Feed? { feeds[id].map { configuration.feeds[$0] } }

    /// The topics that read a feed, in configuration order; one that is not configured is judged by its name and tags.
    public func readers(of feed: Feed) -> Readers {
        readers[feed.id] ?? readers { $0.reads(feed) }
    }

    /// What a text satisfies of these topics.
    func matches(_ content: StoryContent, among readers: Readers) -> [Match] {
        readers.topics.isEmpty ? [] : matcher.match(content, among: readers.selection)
    }

    /// What a text satisfies of these topics, by name.
    func matches(_ content: StoryContent, among topics: Set<Topic.ID>) -> [Match] {
        matches(content, among: readers(among: topics))
    }

    /// These of the topics, as the matcher wants them.
    func readers(among topics: Set<Topic.ID>) -> Readers {
        readers { topics.contains($0.id) }
    }

    private func readers(where isChosen: (Topic) -> Bool) -> Readers {
        let all = configuration.topics
        return Readers(all.indices.filter { isChosen(all[$0]) }, of: all)
    }
}

extension PollRules {
    init(_ settings: PollSettings) {
        self.init()
        interval = settings.interval
        minimum = settings.minimum
        maximum = settings.maximum
        timeout = settings.timeout
        maxSize = settings.maxSize
        perHost = settings.perHost
        hostGap = settings.hostGap
        concurrency = settings.concurrency
        if let agent = settings.userAgent { userAgent = agent }
        proxy = settings.proxy
        authorities = settings.authorities
    }
}
