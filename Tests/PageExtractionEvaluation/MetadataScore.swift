import Foundation
import NewsModel
import PageExtraction
import TextProcessing

/// Agreement of headlines, authors and days with what a corpus expects.
struct MetadataScore {
    /// How many the corpus has, how many were given for these, how many of those are right.
    struct Count: CustomStringConvertible {
        var wanted = 0
        var given = 0
        var right = 0

        mutating func add(given isGiven: Bool, right isRight: Bool) {
            wanted += 1
            given += isGiven ? 1 : 0
            right += isRight ? 1 : 0
        }

        var description: String {
            let (precision, recall) = (Double(right) / Double(max(given, 1)), Double(right) / Double(max(wanted, 1)))
            let f1 = Double(2 * right) / Double(max(given + wanted, 1))
            return "\(right)/\(wanted) " + String(format: "P %.3f R %.3f F1 %.3f", precision, recall, f1)
        }
    }

    private(set) var titles = Count()
    private(set) var authors = Count()
    /// The day that readers saw, by the page's own clock.
    private(set) var days = Count()

    /// Returns a line for each value that differs.
    mutating func add(_ result: ExtractedPage, of page: CorpusPage) -> [String] {
        var lines: [String] = []
        func compare(_ what: String, _ wanted: String, _ given: String?, _ isRight: Bool, _ count: inout Count) {
            count.add(given: given != nil, right: isRight)
            if !isRight { lines.append("\(what) \(page.name) | \(wanted) | \(given ?? "-")") }
        }
        if let title = page.title {
            let isRight = TokenScore.tokens(title) == TokenScore.tokens(result.title ?? "")
            compare("title", title, result.title, isRight, &titles)
        }
        if let byline = page.byline, !byline.isEmpty {
            let given = result.authors.isEmpty ? nil : result.authors.joined(separator: "; ")
            compare("author", byline, given, Self.isNamed(result.authors, in: byline), &authors)
        }
        if let published = page.published {
            let given = result.published.map { $0.rfc3339(offset: result.publishedOffset) }
            compare("day", published, given, given?.prefix(10) == published.prefix(10), &days)
        }
        return lines
    }

    /// Every author stands in the byline, and the first name is among them.
    private static func isNamed(_ authors: [String], in byline: String) -> Bool {
        let wanted = TokenScore.tokens(byline)
        let given = authors.map(TokenScore.tokens)
        return !authors.isEmpty && given.allSatisfy { $0.allSatisfy(wanted.contains) }
            && given.contains { wanted.starts(with: $0) || wanted.dropFirst().starts(with: $0) }
    }
}
