import DeltaDetection
import NewsModel

/// How well stories are put into events: `EventEvaluation FILE.jsonl [--plateau]`.
///
/// The file holds `replay` input with a label `event` on each line. Stories are placed one by one in the order of the file, and
/// judged by the event they were given then; what later merges make of it is printed beside.
@main
enum EventEvaluation {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            print("usage: EventEvaluation FILE.jsonl [--plateau]")
            return
        }
        let stories = try LabelledStory.read(path)
        let run = Placement(stories)
        print(
            "\(stories.count) stories, \(Set(stories.map(\.event)).count) labelled events, \(Set(run.given).count) found"
        )
        show("as placed", run.given, stories)
        show("after merges", run.final, stories)
        let halves = (0..<20).map { Placement(Self.half(stories, seed: $0)).score.f1 }.sorted()
        print(
            "events drawn 60 %, 20 times: lowest \(figure(halves[0])) median \(figure(halves[10])) highest \(figure(halves[19]))"
        )
        if CommandLine.arguments.contains("--plateau") { plateau(stories) }
        confusions(run, stories)
    }

    private static func show(_ name: String, _ found: [Int64], _ stories: [LabelledStory]) {
        let score = BCubed(found: found, labels: stories.map(\.event))
        print(
            "B-cubed \(name): precision \(figure(score.precision)) recall \(figure(score.recall)) F1 \(figure(score.f1))"
        )
    }

    /// The stories of about 60 % of the events, the same for the same seed.
    private static func half(_ stories: [LabelledStory], seed: Int) -> [LabelledStory] {
        stories.filter { StableHash.of($0.event, "\(seed)") % 10 < 6 }
    }

    private static func plateau(_ stories: [LabelledStory]) {
        for step in 8...26 {
            var limits = EventLimits()
            limits.joins = Double(step) / 100
            let parts = (0..<10).map { Placement(half(stories, seed: $0), limits: limits).score.f1 }
            let whole = Placement(stories, limits: limits).score
            let mean = parts.reduce(0, +) / 10
            print(
                "joins \(limits.joins): F1 \(figure(whole.f1)), parts mean \(figure(mean)) lowest \(figure(parts.min() ?? 0))"
            )
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
