import Foundation
import PageExtraction

/// Scores the extractor on a folder of pages with their expected text (`CorpusPage` says in which forms):
/// `CORPUS [--also NAME=FILE.jsonl] [--dump DIR] [--json FILE] [--worst N] [--rounds N] [--differing]`.
///
/// A file named by `--also` holds another extractor's texts, `{"page","text","seconds"}` a line. `--json` writes what
/// `feedwatch extract --json` prints, `--differing` shows each headline, author and day that differs.
@main
struct PageExtractionEvaluation {
    struct Result {
        let page: CorpusPage
        let token: TokenScore
        let shingle: TokenScore
    }

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func option(_ name: String) -> String? {
            guard let i = arguments.firstIndex(of: name), i + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(i...i + 1) }
            return arguments[i + 1]
        }
        let dump = option("--dump")
        let json = option("--json")
        let rounds = option("--rounds").flatMap(Int.init) ?? 3
        let worst = option("--worst").flatMap(Int.init) ?? 25
        var others: [(String, URL)] = []
        while let also = option("--also"), let equals = also.firstIndex(of: "=") {
            others.append((String(also[..<equals]), URL(fileURLWithPath: String(also[also.index(after: equals)...]))))
        }
        guard let root = arguments.first(where: { !$0.hasPrefix("--") }) else {
            return print("usage: PageExtractionEvaluation CORPUS [--also NAME=FILE.jsonl] ...")
        }
        let pages = try CorpusPage.all(in: URL(fileURLWithPath: root))
        let (extracted, time) = extract(pages, rounds: rounds)
        if let dump {
            try FileManager.default.createDirectory(atPath: dump, withIntermediateDirectories: true)
            for (page, result) in zip(pages, extracted) {
                let name = page.name.replacing("/", with: "-")
                try result.text.write(toFile: "\(dump)/\(name).txt", atomically: false, encoding: .utf8)
            }
        }
        if let json {
            let lines = zip(pages, extracted).map { ExtractedPageJSON.line(file: $0.name, $1) + "\n" }
            try lines.joined().write(toFile: json, atomically: false, encoding: .utf8)
        }
        let results = score(pages, extracted.map(\.text))
        for result in results.sorted(by: { $0.token.f1 < $1.token.f1 }).prefix(worst) {
            let token = result.token
            print(format(token.f1), format(token.precision), format(token.recall), result.page.name)
        }
        summarise("feedwatch", results, Double(pages.count) / time)
        compareMetadata(pages, extracted, showsAll: arguments.contains("--differing"))
        for (name, file) in others { try compare(name, file, pages) }
    }

    /// What the extractor makes of the pages, and the processor seconds that the fastest of several rounds took.
    static func extract(_ pages: [CorpusPage], rounds: Int) -> ([ExtractedPage], seconds: Double) {
        var extracted: [ExtractedPage] = []
        var seconds = Double.infinity
        for _ in 0..<max(rounds, 1) {
            let start = clock()
            extracted = pages.map { PageExtractor.extract($0.source, url: $0.url) }
            seconds = min(seconds, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return (extracted, seconds)
    }

    static func compareMetadata(_ pages: [CorpusPage], _ extracted: [ExtractedPage], showsAll: Bool) {
        for half in [nil, 0, 1] as [Int?] {
            var score = MetadataScore()
            for (page, result) in zip(pages, extracted) where half == nil || page.half == half {
                let lines = score.add(result, of: page)
                if showsAll, half == nil { lines.forEach { print($0) } }
            }
            let what = half.map { "half \($0)" } ?? "all"
            print("\(what): titles \(score.titles), authors \(score.authors), days \(score.days)")
        }
    }

    /// Another extractor's texts, one line a page as `extract-with-others` writes them.
    static func compare(_ name: String, _ file: URL, _ pages: [CorpusPage]) throws {
        var texts: [String: String] = [:]
        var seconds = 0.0
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let page = object?["page"] as? String else { continue }
            texts[page] = object?["text"] as? String ?? ""
            seconds += object?["seconds"] as? Double ?? 0
        }
        let results = score(pages, pages.map { texts[$0.name] ?? "" })
        summarise(name, results, Double(pages.count) / max(seconds, 1e-9))
    }

    static func score(_ pages: [CorpusPage], _ texts: [String]) -> [Result] {
        zip(pages, texts).map { page, text in
            let tokens = TokenScore.tokens(text)
            return Result(
                page: page, token: TokenScore(extracted: tokens, expected: page.expected, shingle: 1),
                shingle: TokenScore(extracted: tokens, expected: page.expected, shingle: 4))
        }
    }

    /// The benchmark's F1 is that of the mean precision and the mean recall; the mean of the pages' F1 stands beside it,
    /// for all pages and for the two halves of the sites.
    static func summarise(_ name: String, _ results: [Result], _ speed: Double) {
        func mean(_ results: [Result], _ value: (Result) -> Double) -> Double {
            results.map(value).reduce(0, +) / Double(max(results.count, 1))
        }
        func line(_ kind: String, _ score: (Result) -> TokenScore) -> String {
            let (p, r) = (mean(results) { score($0).precision }, mean(results) { score($0).recall })
            let f1 = mean(results) { score($0).f1 }
            return
                "\(kind) P \(format(p)) R \(format(r)) F1 \(format(2 * p * r / max(p + r, 1e-9))) mean F1 \(format(f1))"
        }
        let halves = [0, 1].map { half in
            let pages = results.filter { $0.page.half == half }
            return "\(format(mean(pages) { $0.token.f1 })) (\(pages.count))"
        }
        print(
            name.padding(toLength: 12, withPad: " ", startingAt: 0), line("token", \.token),
            line("| 4-gram", \.shingle), "| halves", halves.joined(separator: " "), "|", Int(speed), "pages/s")
    }

    static func format(_ value: Double) -> String { String(format: "%.4f", value) }
}
