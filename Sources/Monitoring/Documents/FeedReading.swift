import FeedParsing
import NewsModel
import TextProcessing

/// `feedwatch parse`: documents as the parser sees them, for programs or for people.
public struct FeedReading: Sendable {
    private let context: DocumentContext

    public init(contentType: String?, contentLocation: String?, contentLanguage: String?, url: String?) {
        context = DocumentContext(
            contentType: contentType, contentLocation: contentLocation, contentLanguage: contentLanguage, url: url)
    }

    public struct Answer: Sendable {
        public let text: String
        public let isFeed: Bool
    }

    public func read(_ bytes: [UInt8], file: String, json: Bool) -> Answer {
        var writer = JSONWriter(capacity: json ? bytes.count : 512)
        do {
            let document = try FeedParser.parse(bytes, context: context)
            guard json else { return Answer(text: Self.summary(document, file: file), isFeed: true) }
            FeedDocumentJSON.write(file: file, document, to: &writer)
            return Answer(text: writer.line, isFeed: true)
        } catch {
            guard json else {
                let feeds = error.feeds.map { "\n  it names a feed: \(TerminalText.line($0.url))" }.joined()
                return Answer(text: "\(TerminalText.line(file)): \(error.message)\(feeds)", isFeed: false)
            }
            FeedDocumentJSON.write(file: file, error, to: &writer)
            return Answer(text: writer.line, isFeed: false)
        }
    }

    public func unreadable(_ file: String, reason: String, json: Bool) -> String {
        guard json else { return TerminalText.line(reason) }
        var writer = JSONWriter()
        FeedDocumentJSON.write(file: file, unreadable: reason, to: &writer)
        return writer.line
    }

    private static func summary(_ document: FeedDocument, file: String) -> String {
        var lines = [
            "\(TerminalText.line(file)): \(document.format.rawValue), \(document.encoding), \(document.entries.count) entries",
            "  \(TerminalText.line(document.title ?? "(no title)"))  \(TerminalText.line(document.link ?? ""))",
        ]
        for entry in document.entries.prefix(10) {
            let when = (entry.updated ?? entry.published)?.rfc3339 ?? "undated"
            lines.append("  \(when)  \(TerminalText.line(entry.title ?? entry.id ?? "(no title)", limit: 120))")
        }
        if document.entries.count > 10 { lines.append("  … \(document.entries.count - 10) more") }
        for defect in document.defects.prefix(10) {
            lines.append("  line \(defect.line): \(defect.code): \(TerminalText.line(defect.message))")
        }
        if document.defects.count > 10 { lines.append("  … \(document.defects.count - 10) more defects") }
        return lines.joined(separator: "\n")
    }
}

extension JSONWriter {
    /// What was written, without the line feed that ends it.
    fileprivate var line: String {
        bytes.last == UInt8(ascii: "\n") ? String(decoding: bytes.dropLast(), as: UTF8.self) : text
    }
}
