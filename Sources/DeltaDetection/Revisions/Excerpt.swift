import TextProcessing

/// Feeds cut their texts, now here, now there: a longer cut of one text is no edit of it.
enum Excerpt {
    /// Words of the shortest text that can be a cut.
    private static let shortest = 6
    /// Bytes of the shortest text that can be a cut without an ellipsis, and words that the cut took away at least: a
    /// short line that grows by a word or two was written on.
    private static let shortestBare = 60
    private static let leastLost = 3

    /// The shorter text shows that it was cut, and all of it but the cut end is the beginning of the other.
    static func isSameText(_ a: ReadingText, _ b: ReadingText) -> Bool {
        let (short, long) = a.readKeys.count <= b.readKeys.count ? (a, b) : (b, a)
        return isCut(short, of: long) || short.readKeys.count == long.readKeys.count && isCut(long, of: short)
    }

    private static func isCut(_ short: ReadingText, of long: ReadingText) -> Bool {
        let (cut, whole) = (short.readKeys, long.readKeys)
        guard cut.count >= shortest, cut.count <= whole.count, whole.starts(with: cut.dropLast()),
            let end = end(of: short), let place = token(cut.count - 1, of: long)
        else { return false }
        let marks = short.bytes[end.span.upperBound...].prefix { $0 != 0x0a }.prefix(16)
        let isElliptic = hasEllipsis(marks)
        if cut.last != whole[cut.count - 1] {
            // A word cut in its middle, and no end mark behind it.
            let (part, word) = (short.bytes[end.span], long.bytes[long.tokens[place].span])
            return part.count < word.count && word.starts(with: part)
                && (isElliptic || !marks.contains { ends.contains($0) } && end.span.upperBound >= shortestBare)
        }
        let gap = gap(after: place, in: long)
        guard cut.count < whole.count, !hasEllipsis(gap) else { return false }
        if isElliptic { return true }
        // Without an ellipsis: the text breaks off where the other goes on amid the sentence.
        return !marks.contains { ends.contains($0) } && !gap.contains { ends.contains($0) || $0 == 0x0a }
            && end.kind != .sign && end.span.upperBound >= shortestBare && whole.count - cut.count >= leastLost
    }

    private static let ends = Array(".!?".utf8)

    private static func hasEllipsis(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("…") || text.contains("...")
    }

    /// The last word that is read.
    private static func end(of text: ReadingText) -> ReadingToken? {
        text.sentences.last { !$0.isFurniture }?.tokens.last.map { text.tokens[$0] }
    }

    /// The token of a word that is read, by their number.
    private static func token(_ index: Int, of text: ReadingText) -> Int? {
        var read = 0
        for sentence in text.sentences where !sentence.isFurniture {
            read += sentence.tokens.count
            if read > index { return sentence.tokens.upperBound - (read - index) }
        }
        return nil
    }

    /// The bytes between a token and the next one.
    private static func gap(after token: Int, in text: ReadingText) -> ArraySlice<UInt8> {
        let end = token + 1 < text.tokens.count ? text.tokens[token + 1].span.lowerBound : text.bytes.count
        return text.bytes[text.tokens[token].span.upperBound..<end]
    }
}
