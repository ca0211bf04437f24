import Foundation
import NewsModel
import TopicMatching

/// Tracking in the sense of TDT: an event's first story is the example; the later stories of the file are to be told
/// apart. Normalised Cdet is Pmiss + 4.9 Pfa, averaged over events of at least four stories.
///
/// One threshold serves all events. What it is worth for events that it was not chosen on is shown by choosing it on one
/// half of the events and scoring the other, many times over with other halves.
struct TrackingBenchmark {
    let stories: [LabelledStory]

    func run() {
        for (name, background) in [
            ("no background", BackgroundModel()), ("learned background", BackgroundModel(stories.map(\.content))),
        ] {
            report(name, background)
        }
    }

    private func report(_ name: String, _ background: BackgroundModel) {
        let events = Dictionary(grouping: stories.indices) { stories[$0].event }
            .filter { !$0.key.isEmpty && $0.value.count >= 4 }
            .sorted { $0.key < $1.key }
        print(
            "\n\(name): event, stories, misses, false alarms, Cdet at the default threshold \(ExampleModel.defaultThreshold)"
        )
        var scores: [[Double]] = []
        var scored = 0.0
        for (event, members) in events {
            let example = stories[members[0]].content
            let model = ExampleModel(examples: [example.headline + "\n" + example.text], background: background)
            let outcomes = stories.indices.filter { $0 != members[0] }.map { index in
                (model.similarity(stories[index].content), stories[index].event == event)
            }
            let targets = outcomes.count { $0.1 }
            let misses = outcomes.count { $0.1 && $0.0 < model.threshold }
            let alarms = outcomes.count { !$0.1 && $0.0 >= model.threshold }
            scores.append(Self.thresholds.map { cost(outcomes, $0) })
            scored += cost(outcomes, model.threshold)
            let line = [event, "\(members.count)", "\(misses)/\(targets)", "\(alarms)/\(outcomes.count - targets)"]
            print("  " + line.joined(separator: "\t") + String(format: "\t%.3f", cost(outcomes, model.threshold)))
        }
        print(String(format: "  mean over %d events: %.4f", events.count, scored / Double(max(1, events.count))))
        reportLeftOut(scores)
        reportHeldOut(scores)
        for (index, threshold) in Self.thresholds.enumerated() {
            let mean = scores.reduce(0) { $0 + $1[index] } / Double(max(1, scores.count))
            print(String(format: "  threshold %.2f  Cdet %.4f", threshold, mean))
        }
    }

    private static let thresholds = Array(stride(from: 0.02, through: 0.5, by: 0.01))

    /// - Parameter scores: by event and threshold.
    private func reportHeldOut(_ scores: [[Double]]) {
        guard scores.count >= 2 else { return }
        var random = SplitMix64(state: 5)
        var (sum, chosen) = (0.0, [Double: Int]())
        let splits = 500
        for _ in 0..<splits {
            let order = scores.indices.shuffled(using: &random)
            let half = order.count / 2
            for (seen, unseen) in [
                (order.prefix(half), order.dropFirst(half)), (order.dropFirst(half), order.prefix(half)),
            ] {
                let threshold = best(scores, seen)
                chosen[Self.thresholds[threshold], default: 0] += 1
                sum += mean(scores, unseen, threshold)
            }
        }
        let usual = chosen.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
            .map { String(format: "%.2f in %d%%", $0.key, $0.value * 100 / (2 * splits)) }
        print(
            String(
                format: "  chosen on half of the events, scored on the other half: %.4f; chosen: ",
                sum / Double(2 * splits))
                + usual.joined(separator: ", "))
    }

    /// Every event scored with the threshold that is best for all the others.
    private func reportLeftOut(_ scores: [[Double]]) {
        guard scores.count >= 2 else { return }
        let costs = scores.indices.map { left in
            let others = scores.indices.filter { $0 != left }
            let threshold = best(scores, others)
            return scores[left][threshold]
        }
        print(
            String(
                format: "  chosen on all other events, scored on the one: %.4f",
                costs.reduce(0, +) / Double(costs.count)))
    }

    /// The middle of the flattest low stretch: the cost jumps with single stories, and the lowest point of few events is
    /// seldom that of others.
    private func best(_ scores: [[Double]], _ events: some Collection<Int>) -> Int {
        let means = Self.thresholds.indices.map { mean(scores, events, $0) }
        func around(_ index: Int) -> Double {
            let near = means[max(0, index - Self.margin)...min(means.count - 1, index + Self.margin)]
            return near.reduce(0, +) / Double(near.count)
        }
        return means.indices.min { around($0) < around($1) } ?? 0
    }

    /// In steps of a hundredth.
    private static let margin = 3

    private func mean(_ scores: [[Double]], _ events: some Collection<Int>, _ threshold: Int) -> Double {
        events.reduce(0) { $0 + scores[$1][threshold] } / Double(max(1, events.count))
    }

    private func cost(_ outcomes: [(Double, Bool)], _ threshold: Double) -> Double {
        let targets = outcomes.filter(\.1)
        let others = outcomes.filter { !$0.1 }
        let misses = Double(targets.count { $0.0 < threshold }) / Double(max(1, targets.count))
        let alarms = Double(others.count { $0.0 >= threshold }) / Double(max(1, others.count))
        return misses + 4.9 * alarms
    }
}
