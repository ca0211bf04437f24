import TextProcessing

/// Feeds cut their texts, now here, now there: a longer cut of one text is no edit of it.
enum Excerpt {
    /// Words at the end of a cut that may be mangled by it.
    private static let ragged = 2
    private static let shortest = 6

    /// One text is the beginning of the other and ends as only a cut does: in an ellipsis, or amid a sentence.
    static func isSameText(_ a: ReadingText, _ b: ReadingText) -> Bool {
        let (short, long) = a.readKeys.count <= b.readKeys.count ? (a, b) : (b, a)
        let (cut, whole) = (short.readKeys, long.readKeys)
        if cut.isEmpty { return true }
        guard cut.count >= shortest, cut.count < whole.count, whole.starts(with: cut.dropLast(ragged)) else {
            return false
        }
        return endsInEllipsis(short) || !sentenceEnds(after: cut.count, in: long)
    }

    /// After the last word that is read; a mark may stand by itself or in brackets.
    private static func endsInEllipsis(_ text: ReadingText) -> Bool {
        guard let last = text.sentences.last(where: { !$0.isFurniture })?.tokens.last else { return false }
        let rest = String(decoding: text.bytes[text.tokens[last].span.upperBound...].prefix(16), as: UTF8.self)
        return rest.contains("…") || rest.contains("...")
    }

    private static func sentenceEnds(after count: Int, in text: ReadingText) -> Bool {
        var read = 0
        for sentence in text.sentences where !sentence.isFurniture {
            read += sentence.tokens.count
            if read >= count { return read == count }
        }
        return true
    }
}
