/// A run of words as the grammars of furniture look at it: a sentence, or a part of one.
struct FurnitureLine {
    let text: ReadingText
    /// Into the text's tokens.
    let range: Range<Int>
    /// Of all the text's tokens.
    let allKeys: [UInt64]
    /// Nothing else stands in its paragraph.
    let isAlone: Bool
    /// It ends as sentences do. An ellipsis is no such end.
    let hasEndMark: Bool

    /// A whole sentence.
    init(_ index: Int, in text: ReadingText, _ allKeys: [UInt64]) {
        let sentence = text.sentences[index]
        self.text = text
        range = sentence.tokens
        self.allKeys = allKeys
        isAlone =
            (index == 0 || text.sentences[index - 1].paragraph != sentence.paragraph)
            && (index + 1 == text.sentences.count || text.sentences[index + 1].paragraph != sentence.paragraph)
        hasEndMark = Self.hasEndMark(sentence, in: text)
    }

    /// A part of a line, seen as a line of its own.
    init(_ range: Range<Int>, of line: FurnitureLine) {
        text = line.text
        self.range = range
        allKeys = line.allKeys
        isAlone = true
        hasEndMark = false
    }

    var keys: ArraySlice<UInt64> { allKeys[range] }
    var count: Int { range.count }

    func token(_ index: Int) -> ReadingToken { text.tokens[index] }

    /// A number, a time of day, or a word that begins with a digit (`14th`, `1.2K`, `5m`).
    func isValue(_ index: Int) -> Bool {
        switch text.tokens[index].kind {
        case .number, .clock: true
        case .word: isDigit(text.bytes[text.tokens[index].span.lowerBound])
        case .sign, .ideograph: false
        }
    }

    /// Written with a capital, in a script that has them.
    func isCapital(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .word else { return false }
        let (scalar, _) = ReadingTokenizer.scalar(in: text.bytes, at: text.tokens[index].span.lowerBound)
        return ScalarClass.lowercased(scalar) != scalar
    }

    /// A name from `start` on to the end: words with capitals, and small words between them.
    func isName(from start: Int) -> Bool {
        guard start < range.upperBound, isCapital(start) else { return false }
        return (start..<range.upperBound).allSatisfy {
            isCapital($0) || FurnitureWords.nameLinks.contains(allKeys[$0])
        }
    }

    /// The marks and spaces between a token and the next one.
    func gap(after index: Int) -> ArraySlice<UInt8> {
        let start = text.tokens[index].span.upperBound
        let end = index + 1 < text.tokens.count ? text.tokens[index + 1].span.lowerBound : text.bytes.count
        return text.bytes[start..<end]
    }

    /// A colon follows, maybe after a space.
    func isLabelled(_ index: Int) -> Bool { gap(after: index).contains(UInt8(ascii: ":")) }

    private static func hasEndMark(_ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        let last = text.tokens[sentence.tokens.upperBound - 1]
        if last.kind == .sign, text.bytes[last.span.lowerBound] == UInt8(ascii: "?") { return true }
        return isEndMark(last.span.upperBound..<max(last.span.upperBound, sentence.span.upperBound), of: text.bytes)
    }

    /// Whether the marks behind a word end its sentence.
    private static func isEndMark(_ marks: Range<Int>, of bytes: [UInt8]) -> Bool {
        var (index, points) = (marks.lowerBound, 0)
        while index < marks.upperBound {
            let (scalar, length) = ReadingTokenizer.scalar(in: bytes, at: index)
            switch scalar {
            case 0x2e: points += 1
            case 0x21, 0x3f, 0x3002, 0xff01, 0xff1f, 0xff0e, 0x61f, 0x964, 0x6d4: return true
            case 0x2026: points += 3
            default: break
            }
            index += length
        }
        return points == 1
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
