import Foundation
import Markup
import NewsModel
import PageExtraction
import TextProcessing

/// Scores the extractor on a folder of pages with their expected text: `CORPUS [--also NAME=FILE.jsonl] [--dump DIR] [--worst N] [--rounds N]`.
///
/// Each page is a folder with `source.html`, `expected.html` and `expected-metadata.json`. A file named by `--also` holds
/// another extractor's texts, `{"page","text","seconds"}` a line.
@main
struct PageExtractionEvaluation {
    struct Result {
        let page: String
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
        let rounds = option("--rounds").flatMap(Int.init) ?? 3
        let worst = option("--worst").flatMap(Int.init) ?? 25
        var others: [(String, URL)] = []
        while let also = option("--also"), let equals = also.firstIndex(of: "=") {
            others.append((String(also[..<equals]), URL(fileURLWithPath: String(also[also.index(after: equals)...]))))
        }
        guard let root = arguments.first else {
            return print("usage: PageExtractionEvaluation CORPUS [--also NAME=FILE.jsonl] ...")
        }
        let folder = URL(fileURLWithPath: root)
        let pages = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
        var expected: [String: [String]] = [:]
        var sources: [(String, [UInt8])] = []
        for page in pages {
            let source = folder.appending(path: "\(page)/source.html")
            guard let bytes = try? Data(contentsOf: source) else { continue }
            let text = try Data(contentsOf: folder.appending(path: "\(page)/expected.html"))
            let tree = HTMLTree(reading: Array(text))
            expected[page] = TokenScore.tokens(tree.count == 0 ? "" : tree.plainText(of: 0, limit: .max))
            sources.append((page, Array(bytes)))
        }
        let clock = ContinuousClock()
        var extracted: [String: ExtractedPage] = [:]
        // The best of several rounds: other work on the machine only ever adds time.
        var time = Duration.seconds(86_400)
        for _ in 0..<rounds {
            let round = clock.measure {
                for (page, bytes) in sources {
                    extracted[page] = PageExtractor.extract(bytes, contentType: nil, url: nil)
                }
            }
            time = min(time, round)
        }
        if let dump {
            try FileManager.default.createDirectory(atPath: dump, withIntermediateDirectories: true)
            for (page, result) in extracted {
                try result.text.write(toFile: "\(dump)/\(page).txt", atomically: false, encoding: .utf8)
            }
        }
        let results = score(extracted.mapValues(\.text), expected)
        for result in results.sorted(by: { $0.token.f1 < $1.token.f1 }).prefix(worst) {
            print(format(result.token.f1), format(result.token.precision), format(result.token.recall), result.page)
        }
        summarise("feedwatch", results, Double(sources.count) / (time / .seconds(1)))
        try compareMetadata(extracted, folder)
        for (name, file) in others {
            var texts: [String: String] = [:]
            var seconds = 0.0
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                guard let page = object?["page"] as? String else { continue }
                texts[page] = object?["text"] as? String ?? ""
                seconds += object?["seconds"] as? Double ?? 0
            }
            summarise(name, score(texts, expected), Double(sources.count) / max(seconds, 1e-9))
        }
    }

    /// Agreement of headlines, bylines and times with what the corpus expects; every differing headline is shown.
    static func compareMetadata(_ extracted: [String: ExtractedPage], _ folder: URL) throws {
        var (titles, titlesRight, bylines, bylinesRight, times, timesRight) = (0, 0, 0, 0, 0, 0)
        for (page, result) in extracted.sorted(by: { $0.key < $1.key }) {
            let data = try Data(contentsOf: folder.appending(path: "\(page)/expected-metadata.json"))
            guard let wanted = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { continue }
            if let title = wanted["title"] as? String {
                titles += 1
                let isRight = TokenScore.tokens(title) == TokenScore.tokens(result.title ?? "")
                if isRight { titlesRight += 1 } else { print("title", page, "|", title, "|", result.title ?? "-") }
            }
            if let byline = wanted["byline"] as? String {
                bylines += 1
                let isRight =
                    !result.authors.isEmpty && result.authors.allSatisfy { byline.localizedCaseInsensitiveContains($0) }
                if isRight { bylinesRight += 1 } else { print("byline", page, "|", byline, "|", result.authors) }
            }
            if let time = wanted["publishedTime"] as? String {
                times += 1
                if let expected = DateParser.parse(time), expected == result.published {
                    timesRight += 1
                } else {
                    print("time", page, "|", time, "|", result.published?.rfc3339 ?? "-")
                }
            }
        }
        print("titles \(titlesRight)/\(titles), bylines \(bylinesRight)/\(bylines), times \(timesRight)/\(times)")
    }

    static func score(_ texts: [String: String], _ expected: [String: [String]]) -> [Result] {
        expected.keys.sorted().map { page in
            let tokens = TokenScore.tokens(texts[page] ?? "")
            let wanted = expected[page] ?? []
            return Result(
                page: page, token: TokenScore(extracted: tokens, expected: wanted, shingle: 1),
                shingle: TokenScore(extracted: tokens, expected: wanted, shingle: 4))
        }
    }

    /// The benchmark's F1 is that of the mean precision and the mean recall; the mean of the pages' F1 stands beside it.
    static func summarise(_ name: String, _ results: [Result], _ speed: Double) {
        func mean(_ value: (Result) -> Double) -> Double {
            results.map(value).reduce(0, +) / Double(max(results.count, 1))
        }
        func line(_ kind: String, _ score: (Result) -> TokenScore) -> String {
            let (p, r) = (mean { score($0).precision }, mean { score($0).recall })
            return
                "\(kind) P \(format(p)) R \(format(r)) F1 \(format(2 * p * r / max(p + r, 1e-9))) mean F1 \(format(mean { score($0).f1 }))"
        }
        print(
            name.padding(toLength: 12, withPad: " ", startingAt: 0), line("token", \.token),
            line("| 4-gram", \.shingle), "|", Int(speed), "pages/s")
    }

    static func format(_ value: Double) -> String { String(format: "%.4f", value) }
}
