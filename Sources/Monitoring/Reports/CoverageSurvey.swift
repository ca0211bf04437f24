import DeltaDetection
import NewsModel
import NewsStore
import WatchConfiguration

/// Which feeds are observed at a moment, looked at once for all topics: there may be thousands of either.
struct CoverageSurvey {
    private let feeds: [Feed]
    private let observed: Set<Feed.ID>

    init(_ configuration: Configuration, states: [Feed.ID: PollState], at moment: Timestamp) {
        feeds = configuration.feeds
        observed = Set(
            feeds.lazy.map(\.id).filter { id in
                states[id].map { TopicCoverage.isObserved($0, window: TopicCoverage.standardWindow, at: moment) }
                    ?? false
            })
    }

    init(_ configuration: Configuration, recorded: [RecordedFeed], at moment: Timestamp) {
        let states = Dictionary(recorded.map { ($0.id, $0.state) }) { first, _ in first }
        self.init(configuration, states: states, at: moment)
    }

    /// The share of a topic's feeds that are observed, 0...1; 1 where it has none.
    func share(of topic: Topic) -> Double {
        guard !topic.feeds.isEmpty else { return Self.share(observed.count, of: feeds.count) }
        let read = feeds.filter { topic.reads($0) }
        return Self.share(read.count { observed.contains($0.id) }, of: read.count)
    }

    private static func share(_ count: Int, of all: Int) -> Double { all == 0 ? 1 : Double(count) / Double(all) }
}
