import Markup
public import NewsModel
import TextProcessing

/// Bytes to a feed document, any dialect, however broken; or what the bytes are instead.
public enum FeedParser {
    /// Larger documents are refused; fetching has a smaller limit of its own.
    public static let maximumSize = 256 << 20

    /// Reads `bytes` as a feed. What was wrong and survived is in the document's `defects`.
    public static func parse(
        _ bytes: [UInt8], context: DocumentContext = DocumentContext()
    ) throws(FeedParsingError) -> FeedDocument {
        guard bytes.count <= maximumSize else {
            throw FeedParsingError(.tooLarge, "The document is too large to be read.")
        }
        let body = try Gzip.isGzip(bytes) ? Gzip.inflated(bytes, limit: maximumSize) : bytes
        if let error = BinaryKind.error(for: body) { throw error }
        let text = DocumentText(body, contentType: context.contentType)
        guard let first = text.bytes.first(where: { $0 > 0x20 }) else {
            throw FeedParsingError(.empty, "The document is empty.")
        }
        let start = text.bytes.firstIndex(of: first) ?? 0
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return try JSONFeedReader.read(text, from: start, context: context)
        }
        return try XMLFeedReader.read(text, context: context)
    }
}
