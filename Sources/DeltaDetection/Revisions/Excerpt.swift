import TextProcessing

/// Feeds cut their texts, now here, now there: a longer cut of one text is no edit of it.
enum Excerpt {
    /// Words at the end of a cut that may be mangled by it.
    private static let ragged = 2
    private static let shortest = 6

    /// One text is the beginning of the other and ends as only a cut does: in an ellipsis that the other has not, or amid
    /// a sentence.
    static func isSameText(_ a: ReadingText, _ b: ReadingText) -> Bool {
        let (short, long) = a.readKeys.count <= b.readKeys.count ? (a, b) : (b, a)
        let (cut, whole) = (short.readKeys, long.readKeys)
        if cut.isEmpty { return true }
        guard cut.count >= shortest, cut.count < whole.count, whole.starts(with: cut.dropLast(ragged)),
            let gap = gap(after: cut.count - 1, in: long), !hasEllipsis(gap)
        else { return false }
        guard let last = lastToken(of: short) else { return false }
        return hasEllipsis(short.bytes[last.span.upperBound...].prefix(16)) || goesOn(gap, in: long)
    }

    /// The sentence goes on after the gap: in the same line, without an end mark, in lower case.
    private static func goesOn(_ gap: ArraySlice<UInt8>, in text: ReadingText) -> Bool {
        guard gap.endIndex < text.bytes.count, !gap.contains(where: { ends.contains($0) }) else { return false }
        let next = text.bytes[gap.endIndex]
        return next >= UInt8(ascii: "a") && next <= UInt8(ascii: "z")
    }

    private static let ends = Array("\n.!?:".utf8)

    private static func hasEllipsis(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("…") || text.contains("...")
    }

    private static func lastToken(of text: ReadingText) -> ReadingToken? {
        text.sentences.last { !$0.isFurniture }?.tokens.last.map { text.tokens[$0] }
    }

    /// The bytes between a word that is read and the next word.
    private static func gap(after index: Int, in text: ReadingText) -> ArraySlice<UInt8>? {
        var read = 0
        for sentence in text.sentences where !sentence.isFurniture {
            read += sentence.tokens.count
            guard read > index else { continue }
            let token = sentence.tokens.upperBound - (read - index)
            let end = token + 1 < text.tokens.count ? text.tokens[token + 1].span.lowerBound : text.bytes.count
            return text.bytes[text.tokens[token].span.upperBound..<end]
        }
        return nil
    }
}
