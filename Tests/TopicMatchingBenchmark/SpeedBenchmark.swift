import Foundation
import NewsModel
import TextProcessing
import TopicMatching

/// Time and memory with 10 topics and with 10,000, five terms each, over the same stories.
struct SpeedBenchmark {
    let stories: [LabelledStory]

    func run(writingTermsTo path: String?) throws {
        let bytes = stories.reduce(0) { $0 + $1.content.headline.utf8.count + $1.content.text.utf8.count }
        let vocabulary = rareWords()
        var terms: [String] = []
        for kind in ["AND", "OR"] {
            var few = 0.0
            for count in [10, 10_000] {
                let texts = queries(count, kind, vocabulary)
                if count == 10_000 { terms = texts.flatMap { $0.components(separatedBy: " \(kind) ") } }
                let before = residentBytes()
                let queries = try texts.map { try QueryParser.parse($0) }
                var matcher: TopicMatcher?
                let build = processorSeconds {
                    matcher = TopicMatcher(
                        topics: queries.enumerated().map { Topic(id: .init("t\($0.offset)"), match: $0.element) })
                }
                guard let matcher else { continue }
                let memory = residentBytes() - before
                var matches = 0
                var seconds = Double.infinity
                for _ in 0..<20 {
                    matches = 0
                    seconds = min(
                        seconds,
                        processorSeconds { for story in stories { matches += matcher.match(story.content).count } })
                }
                if count == 10 { few = seconds }
                print(
                    String(
                        format: "%@ %6d topics: build %.3f s, %.0f bytes a topic, %.1f MB/s, %.2f of the time of 10, ",
                        kind, count, build, Double(memory) / Double(count), Double(bytes) / seconds / 1e6,
                        seconds / few) + "\(matches) matches in \(stories.count) stories")
            }
        }
        if let path { try terms.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8) }
    }

    /// Half names and rare words of the stories, half words that do not occur in them, as real topics are.
    private func rareWords() -> [String] {
        var counts: [String: Int] = [:]
        for story in stories {
            for token in WordTokenizer.tokens(of: story.content.text) { counts[token.folded, default: 0] += 1 }
        }
        let known = counts.filter { $0.value <= 3 && $0.key.utf8.count > 4 }.keys.sorted()
        return known + known.map { $0 + "ova" }
    }

    private func queries(_ count: Int, _ kind: String, _ vocabulary: [String]) -> [String] {
        var random = SplitMix64(state: 7)
        return (0..<count).map { _ in
            (0..<5).map { number -> String in
                let word = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
                let next = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
                return number == 0 ? "\"\(word) \(next)\"" : number == 1 ? word + "*" : word
            }.joined(separator: " \(kind) ")
        }
    }

    /// Processor time of this process, so that other load on the machine counts less.
    private func processorSeconds(_ body: () -> Void) -> Double {
        func now() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
        let start = now()
        body()
        return now() - start
    }

    private func residentBytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (Int(status.split(separator: " ").dropFirst().first ?? "") ?? 0) * 4096
    }
}

/// A small seeded generator, so that every run sees the same topics.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
