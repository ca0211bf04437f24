import DetectionRehearsal
import Foundation
import TextProcessing

/// The articles of a page corpus.
enum CorpusArticles {
    static func read(_ folder: String) -> [Article] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            let path = folder + "/" + name
            guard let html = try? String(contentsOfFile: path + "/expected.html", encoding: .utf8) else { return nil }
            let metadata =
                (try? Data(contentsOf: URL(fileURLWithPath: path + "/expected-metadata.json")))
                .flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
            let paragraphs = paragraphs(of: html)
            guard paragraphs.joined().utf8.count > 300 else { return nil }
            return Article(headline: metadata?["title"] as? String ?? name, text: paragraphs)
        }
    }

    private static func paragraphs(of html: String) -> [String] {
        HTMLText.plain(html).split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
