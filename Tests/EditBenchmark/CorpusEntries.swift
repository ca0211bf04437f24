import DetectionRehearsal
import FeedParsing
import Foundation
import NewsModel

/// The entries of a corpus of feeds, as articles: short ones, mostly, with what feeds leave of their layout.
enum CorpusEntries {
    /// One feed's entries are much alike; the first ones stand for it.
    private static let perFeed = 8
    private static let kinds = ["xml", "rss", "atom", "rdf", "json"]

    static func read(_ folder: String) -> [Article] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { kinds.contains(($0 as NSString).pathExtension) }.flatMap { name -> [Article] in
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + name),
                let document = try? FeedParser.parse(Array(bytes))
            else { return [] }
            return document.entries.lazy.compactMap(article).prefix(perFeed).map { $0 }
        }
    }

    /// Two sentences at least: where there is one only, an edit that takes it out leaves no story.
    private static func article(_ entry: Entry) -> Article? {
        let (content, summary) = (entry.content ?? "", entry.summary ?? "")
        let text = content.utf8.count >= summary.utf8.count ? content : summary
        let paragraphs = text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        guard let headline = entry.title, !headline.isEmpty, text.utf8.count > 120,
            paragraphs.reduce(0, { $0 + Article.sentences($1).count }) >= 2
        else { return nil }
        return Article(headline: headline, text: paragraphs)
    }
}
