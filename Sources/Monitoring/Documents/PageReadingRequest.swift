import Foundation
import PageExtraction
import TextProcessing
import NewsModel

/// One page of `feedwatch extract`: where its bytes are, and the URL they came from.
public struct PageReadingRequest: Sendable, Decodable {
    public let file: String
    public let url: String?

    public init(file: String, url: String?) {
        self.file = file
        self.url = url
    }

    /// Requests from JSON Lines of `{"file","url"}`; blank lines are skipped.
    public static func list(_ text: String, name: String) throws(WatchError) -> [PageReadingRequest] {
        var requests: [PageReadingRequest] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do {
                requests.append(try JSONDecoder().decode(PageReadingRequest.self, from: Data(line.utf8)))
            } catch {
                throw .badInput("\(name):\(index + 1): a line needs a \"file\" and may have a \"url\"")
            }
        }
        return requests
    }

    public func extract(_ bytes: [UInt8], json: Bool) -> String {
        let page = PageExtractor.extract(bytes, url: url)
        guard !json else { return ExtractedPageJSON.line(file: file, page) }
        let dates = [page.published.map { "published \($0.rfc3339)" }, page.updated.map { "updated \($0.rfc3339)" }]
        let heading = [
            page.title.map { TerminalText.line($0) } ?? "(no headline)",
            page.authors.isEmpty ? nil : "by " + TerminalText.line(page.authors.joined(separator: ", ")),
            dates.compactMap { $0 }.joined(separator: ", "), page.canonical.map { TerminalText.line($0) },
        ].compactMap { $0 }.filter { !$0.isEmpty }
        let paragraphs = page.text.split(separator: "\n").map { TerminalText.line(String($0)) }
        return (heading + [""] + paragraphs).joined(separator: "\n")
    }

    public func unreadable(_ reason: String, json: Bool) -> String {
        guard json else { return TerminalText.line(reason) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("file", file)
        writer.key("error")
        writer.beginObject()
        writer.field("code", "unreadable")
        writer.field("message", reason)
        writer.endObject()
        writer.endObject()
        return writer.text
    }
}
