import DeltaDetection
import NewsModel
import NewsStore
import WatchConfiguration

/// How much of a topic's sources was really observed: what every "nothing new" must be read with.
enum CoverageFigure {
    static func share(
        of topic: Topic, configuration: Configuration, recorded: [RecordedFeed], at moment: Timestamp
    ) -> Double {
        let states = Dictionary(recorded.map { ($0.id, $0.state) }) { first, _ in first }
        return TopicCoverage.share(
            of: configuration.feeds.filter { topic.reads($0) }.map { states[$0.id] }, at: moment)
    }

    static func text(_ share: Double) -> String { "\(Int((share * 100).rounded())) % of its feeds observed" }
}
