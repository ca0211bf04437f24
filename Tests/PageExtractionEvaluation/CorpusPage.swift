import Foundation
import Markup

/// One page of a corpus, with what people say that it holds. nil is what the corpus does not say.
struct CorpusPage {
    let name: String
    let source: [UInt8]
    /// Where the page came from.
    var url: String?
    /// Words of the article's text.
    let expected: [String]
    var title: String?
    /// As written: "Jane Doe, John Roe and The Herald".
    var byline: String?
    /// RFC 3339, or the day alone.
    var published: String?

    /// The pages of a folder, in the order of their names.
    ///
    /// The folder holds either one folder a page, with `source.html`, `expected.html` and `expected-metadata.json`; or
    /// `gold.jsonl` with `{"file","url","title","author","published","text"}` a line, whose files may be gzipped.
    static func all(in folder: URL) throws -> [CorpusPage] {
        let gold = folder.appending(path: "gold.jsonl")
        if FileManager.default.fileExists(atPath: gold.path) {
            return try String(contentsOf: gold, encoding: .utf8).split(separator: "\n").compactMap {
                try page(line: $0, in: folder)
            }.sorted { $0.name < $1.name }
        }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap {
            try page(named: $0, in: folder)
        }
    }

    private static func page(named name: String, in folder: URL) throws -> CorpusPage? {
        let source = folder.appending(path: "\(name)/source.html")
        guard FileManager.default.fileExists(atPath: source.path) else { return nil }
        let tree = HTMLTree(reading: Array(try Data(contentsOf: folder.appending(path: "\(name)/expected.html"))))
        let text = tree.count == 0 ? "" : tree.plainText(of: 0, limit: .max)
        var page = CorpusPage(
            name: name, source: Array(try Data(contentsOf: source)), expected: TokenScore.tokens(text))
        let metadata = try Data(contentsOf: folder.appending(path: "\(name)/expected-metadata.json"))
        guard let wanted = try JSONSerialization.jsonObject(with: metadata) as? [String: Any] else { return page }
        page.title = wanted["title"] as? String
        page.byline = wanted["byline"] as? String
        page.published = wanted["publishedTime"] as? String
        return page
    }

    private static func page(line: Substring, in folder: URL) throws -> CorpusPage? {
        guard let wanted = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let file = wanted["file"] as? String, let text = wanted["text"] as? String
        else { return nil }
        var page = CorpusPage(
            name: file, source: try content(of: folder.appending(path: file)), expected: TokenScore.tokens(text))
        page.url = wanted["url"] as? String
        page.title = wanted["title"] as? String
        page.byline = wanted["author"] as? String
        page.published = wanted["published"] as? String
        return page
    }

    /// A file's bytes; those of `*.gz` unpacked by the system's gzip.
    private static func content(of file: URL) throws -> [UInt8] {
        guard file.pathExtension == "gz" else { return Array(try Data(contentsOf: file)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(bytes)
    }

    /// 0 or 1: pages of one site are in the same half, so that a rule made on one half can be tried on the other.
    var half: Int {
        let host = url.flatMap { URL(string: $0)?.host() } ?? name
        let site = host.split(separator: ".").suffix(2).joined(separator: ".")
        return site.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xffff } / 7 % 2
    }
}
