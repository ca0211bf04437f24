public import NewsModel
import TextProcessing

/// Evidence as it is shown: what stands before the words that satisfied a clause, the words, and what stands after them.
public struct MarkedQuote: Hashable, Sendable {
    public let clause: String
    public let field: Query.Field
    public let before: String
    public let words: String
    public let after: String

    init(_ evidence: Evidence, in content: StoryContent) {
        clause = evidence.clause
        field = evidence.field
        let source = Array(StoryIndex.text(of: evidence.field, in: content).utf8)
        (before, words, after) = Quotation.parts(around: evidence.span, in: source)
    }

    /// Harmless on a terminal, the words set off by `mark`.
    public func text(mark: (String) -> String) -> String {
        Self.shown(before) + mark(TerminalText.line(words)) + Self.shown(after)
    }

    /// With the spaces at both ends that divide it from what it stands beside.
    private static func shown(_ text: String) -> String {
        let (first, last) = (text.utf8.first ?? 0, text.utf8.last ?? 0)
        let line = TerminalText.line(text)
        if line.isEmpty { return text.isEmpty ? "" : " " }
        return (first == 0x20 && !line.hasPrefix(" ") ? " " : "") + line
            + (last == 0x20 && !line.hasSuffix(" ") ? " " : "")
    }
}
