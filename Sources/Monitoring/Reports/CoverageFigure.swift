import DeltaDetection
import NewsModel
import NewsStore
import WatchConfiguration

/// How much of a topic's sources was really observed: what every "nothing new" must be read with.
enum CoverageFigure {
    static func share(
        of topic: Topic, configuration: Configuration, recorded: [RecordedFeed], at moment: Timestamp
    ) -> Double {
        CoverageSurvey(configuration, recorded: recorded, at: moment).share(of: topic)
    }

    /// The share at a moment that may be long past; nil where feeds were polled since: the record keeps how a feed stands,
    /// not how it stood.
    static func shareIfKnown(
        of topic: Topic, configuration: Configuration, recorded: [RecordedFeed], at moment: Timestamp
    ) -> Double? {
        let read = Set(configuration.feeds.filter { topic.reads($0) }.map(\.id))
        let wasPolledSince = recorded.contains { feed in
            read.contains(feed.id) && (feed.state.lastAttempt.map { $0 > moment } ?? false)
        }
        return wasPolledSince
            ? nil : share(of: topic, configuration: configuration, recorded: recorded, at: moment)
    }

    static func text(_ share: Double?) -> String {
        share.map { text($0) } ?? "how many of its feeds were observed then is not known"
    }

    static func text(_ share: Double) -> String { "\(Int((share * 100).rounded())) % of its feeds observed" }
}
