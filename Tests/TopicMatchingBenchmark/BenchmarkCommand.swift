/// Figures for topic matching:
///
///     swift run -c release TopicMatchingBenchmark speed FILE.jsonl [TERMS-OUT]
///     swift run -c release TopicMatchingBenchmark tracking FILE.jsonl
///
/// FILE holds stories, one a line: `{"time","title","text","url","outlet","event"}`.
@main
enum BenchmarkCommand {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let mode = arguments.first, let path = arguments.dropFirst().first else {
            print("usage: TopicMatchingBenchmark speed|tracking FILE.jsonl [TERMS-OUT]")
            return
        }
        let stories = try LabelledStory.read(path)
        switch mode {
        case "speed": try SpeedBenchmark(stories: stories).run(writingTermsTo: arguments.dropFirst(2).first)
        default: TrackingBenchmark(stories: stories).run()
        }
    }
}
