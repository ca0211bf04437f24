import DeltaDetection
import NewsModel

/// How well events that are easily confused are kept apart: stories of several topics in seeded orders.
///
/// The file's stories have a `topic` besides their `event`; a topic holds a few events of one kind.
struct TopicReport {
    /// B-cubed over all orders.
    let score: BCubed
    /// Pairs of events of one topic whose stories are mostly in the same found event, an order.
    let merged: Double
    /// How many such pairs there are.
    let pairs: Int

    init(_ stories: [LabelledStory], orders: Int, limits: EventLimits) {
        var (found, labels, merged) = ([Int64](), [String](), 0)
        let times = Self.times(of: stories)
        for seed in 0..<orders {
            let order = stories.sorted {
                (StableHash.of($0.url, "\(seed)"), $0.url) < (StableHash.of($1.url, "\(seed)"), $1.url)
            }
            let given = Placement(order, at: times, limits: limits).given
            merged += Self.mergedPairs(given, order)
            // Each order is a world of its own.
            found += given.map { $0 + Int64(seed) << 32 }
            labels += order.map { "\(seed) \($0.event)" }
        }
        score = BCubed(found: found, labels: labels)
        pairs = Self.kinds(of: stories).reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
        self.merged = Double(merged) / Double(max(1, orders))
    }

    /// Spread over three days, whatever the order: the collection's own times say nothing.
    private static func times(of stories: [LabelledStory]) -> [Timestamp] {
        let start = stories.map(\.timestamp).min() ?? Timestamp(milliseconds: 0)
        return stories.indices.map { index in
            Timestamp(milliseconds: start.milliseconds + Int64(index) * 3 * 86_400_000 / Int64(stories.count))
        }
    }

    /// The labelled events of each topic.
    private static func kinds(of stories: [LabelledStory]) -> [Set<String>] {
        Dictionary(grouping: stories) { $0.topic ?? "" }.values.map { Set($0.map(\.event)) }
    }

    private static func mergedPairs(_ given: [Int64], _ stories: [LabelledStory]) -> Int {
        var counts: [String: [String: [Int64: Int]]] = [:]
        for (event, story) in zip(given, stories) {
            counts[story.topic ?? "", default: [:]][story.event, default: [:]][event, default: 0] += 1
        }
        return counts.values.reduce(0) { sum, events in
            let homes = events.values.compactMap { found in found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
            return sum + homes.indices.reduce(0) { pairs, at in pairs + homes[..<at].count { $0 == homes[at] } }
        }
    }
}
