import DeltaDetection
import NewsModel

/// How well stories are put into events: `EventEvaluation FILE.jsonl [--orders] [--plateau] [--copies] [LIMIT=VALUE...]`.
///
/// The file holds `replay` input with a label `event` on each line. Stories are placed one by one in the order of the
/// file and judged by the event they were given then; what later merges make of it is printed beside. `--orders` is for a
/// collection of events that are easily confused: five seeded orders of its stories, and how many pairs of events in one
/// topic become one.
@main
enum EventEvaluation {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let path = arguments.first else {
            print("usage: EventEvaluation FILE.jsonl [--orders] [--plateau] [--copies] [LIMIT=VALUE...]")
            return
        }
        let stories = try LabelledStory.read(path)
        let limits = LimitSettings.limits(arguments)
        if arguments.contains("--orders") { orders(stories, limits) }
        let run = Placement(stories, limits: limits)
        let labelled = Set(stories.map(\.event)).count
        print("\(stories.count) stories, \(labelled) labelled events, \(Set(run.given).count) found")
        show("as placed", run.score)
        show("after merges", BCubed(found: run.final, labels: stories.map(\.event)))
        let parts = (0..<20).map { Placement(part(of: stories, seed: $0), limits: limits).score.f1 }.sorted()
        print(
            "F1 with 60 % of the events, drawn 20 times: lowest \(figure(parts[0])) median \(figure(parts[10])) "
                + "mean \(figure(parts.reduce(0, +) / 20)) highest \(figure(parts[19]))")
        if arguments.contains("--plateau") { plateau(stories, limits) }
        if arguments.contains("--copies") { CopyReport.print(stories) }
        if !arguments.contains("--brief") { confusions(run, stories) }
    }

    private static func orders(_ stories: [LabelledStory], _ limits: EventLimits) {
        let report = TopicReport(stories, orders: 5, limits: limits)
        show("over 5 orders", report.score)
        print("pairs of events merged: \(figure(report.merged)) of \(report.pairs)")
    }

    private static func show(_ name: String, _ score: BCubed) {
        print(
            "B-cubed \(name): precision \(figure(score.precision)) recall \(figure(score.recall)) "
                + "F1 \(figure(score.f1))")
    }

    /// The stories of about 60 % of the events, the same for the same seed.
    private static func part(of stories: [LabelledStory], seed: Int) -> [LabelledStory] {
        stories.filter { StableHash.of($0.event, "\(seed)") % 10 < 6 }
    }

    /// How the score depends on the thresholds.
    private static func plateau(_ stories: [LabelledStory], _ limits: EventLimits) {
        for step in 9...24 {
            var limits = limits
            limits.joins = Double(step) / 100
            let parts = (0..<20).map { Placement(part(of: stories, seed: $0), limits: limits).score.f1 }
            let whole = Placement(stories, limits: limits).score.f1
            let (mean, lowest) = (parts.reduce(0, +) / 20, parts.min() ?? 0)
            print(
                "joins \(figure(limits.joins)): F1 \(figure(whole)), parts: mean \(figure(mean)) lowest \(figure(lowest))"
            )
        }
        for step in stride(from: 24, through: 52, by: 4) {
            var limits = limits
            limits.merges = Double(step) / 100
            let run = Placement(stories, limits: limits)
            let after = BCubed(found: run.final, labels: stories.map(\.event)).f1
            print("merges \(figure(limits.merges)): F1 \(figure(run.score.f1)), after merges \(figure(after))")
        }
    }

    private static func confusions(_ run: Placement, _ stories: [LabelledStory]) {
        for (index, story) in stories.enumerated() {
            let before = stories.indices.prefix(index)
            let company = Set(before.filter { run.given[$0] == run.given[index] }.map { stories[$0].event })
            let hasKin = before.contains { stories[$0].event == story.event }
            let name = "\(story.event.prefix(32)) | \(story.title.prefix(60))"
            if !company.isEmpty, !company.contains(story.event) {
                print("mixed: \(name) -> \(company.sorted().map { $0.prefix(32) }.joined(separator: ", "))")
            } else if company.isEmpty, hasKin {
                print("split: \(name)")
            }
        }
    }

    private static func figure(_ value: Double) -> String {
        let scaled = Int((value * 1000).rounded())
        let digits = String(scaled % 1000)
        return "\(scaled / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
