import NewsModel

/// Finds sentences by their end marks, guarded against abbreviations and initials. A wrong guess costs a less handsome
/// quotation, never a wrong comparison: digests run over tokens, and the diff aligns across sentence borders.
struct SentenceBorders {
    let bytes: [UInt8]
    let tokens: [ReadingToken]

    func sentences() -> [ReadingText.Sentence] {
        var sentences: [ReadingText.Sentence] = []
        sentences.reserveCapacity(bytes.count / 64 + 1)
        var (first, paragraph) = (0, 0)
        let (all, text) = (tokens.span, bytes.span)
        for index in all.indices {
            let start = all[index].span.upperBound
            let end = index + 1 < all.count ? all[index + 1].span.lowerBound : text.count
            // One space ends nothing, and most words are followed by one.
            if end - start == 1, text[start] == 0x20, all[index].kind != .sign, index + 1 < all.count { continue }
            let (ends, feeds) = border(in: start..<end, after: index)
            guard ends || index + 1 == tokens.count else { continue }
            sentences.append(
                sentence(first..<index + 1, paragraph: paragraph, from: sentences.last?.span.upperBound ?? 0))
            first = index + 1
            paragraph += feeds
        }
        return sentences
    }

    /// Whether a sentence ends between a token and the next one, and how many line feeds lie there.
    private func border(in gap: Range<Int>, after index: Int) -> (ends: Bool, feeds: Int) {
        let between = bytes[gap]
        let feeds = between.reduce(0) { $1 == 0x0a ? $0 + 1 : $0 }
        if feeds > 0 { return (true, feeds) }
        if tokens[index].kind == .sign, bytes[tokens[index].span.lowerBound] == UInt8(ascii: "?") {
            // Within an address, as in `example.com/page?t=1`, it asks nothing.
            let isAmid = gap.isEmpty && index + 1 < tokens.count && ASCII.isLetter(bytes[gap.upperBound])
            return (!isAmid, 0)
        }
        guard let mark = between.firstIndex(where: { $0 == 0x2e || $0 == 0x21 || $0 == 0x3f || $0 >= 0x80 }) else {
            return (false, 0)
        }
        if bytes[mark] >= 0x80 { return (isWideStop(between), 0) }
        guard hasSpace(mark..<gap.upperBound) else { return (false, 0) }
        if bytes[mark] == 0x2e, isAbbreviation(tokens[index]) || isListNumber(index) { return (false, 0) }
        // "14. Mai": a number and a month are a date.
        if bytes[mark] == 0x2e, tokens[index].kind == .number, index + 1 < tokens.count,
            CounterWords.moments.contains(tokens[index + 1].key)
        {
            return (false, 0)
        }
        guard index + 1 < tokens.count else { return (true, 0) }
        let next = bytes[tokens[index + 1].span.lowerBound]
        return (!(next >= UInt8(ascii: "a") && next <= UInt8(ascii: "z")), 0)
    }

    /// An ideographic full stop, question or exclamation mark; or an ellipsis or danda before a space.
    private func isWideStop(_ between: ArraySlice<UInt8>) -> Bool {
        var index = between.startIndex
        while index < between.endIndex {
            let (scalar, length) = ReadingTokenizer.scalar(in: bytes, at: index)
            switch scalar {
            case 0x3002, 0xff01, 0xff1f, 0xff0e, 0x964, 0x6d4: return true
            case 0x2e, 0x21: return hasSpace(index..<between.endIndex)
            default: index += length
            }
        }
        return false
    }

    private func hasSpace(_ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] <= 0x20 || (bytes[$0] == 0xc2 && $0 + 1 < bytes.count && bytes[$0 + 1] == 0xa0) }
    }

    /// The `3` of "3. Mini bars", at the start of a line.
    private func isListNumber(_ index: Int) -> Bool {
        guard tokens[index].kind == .number, tokens[index].span.count <= 2 else { return false }
        let start = tokens[index].span.lowerBound
        let before = index > 0 ? bytes[tokens[index - 1].span.upperBound..<start] : bytes[0..<start]
        return index == 0 || before.contains(0x0a)
    }

    private func isAbbreviation(_ token: ReadingToken) -> Bool {
        if token.kind == .word, token.span.count == 1 { return true }
        return token.span.count <= 5 && Self.abbreviations.contains(token.key)
    }

    private func sentence(_ range: Range<Int>, paragraph: Int, from previousEnd: Int) -> ReadingText.Sentence {
        var hash = StableHash()
        for token in tokens[range] { hash.combine(word: token.key) }
        return ReadingText.Sentence(
            tokens: range, paragraph: paragraph,
            span: opening(
                of: tokens[range.lowerBound].span.lowerBound, notBefore: previousEnd)..<closing(
                    of: tokens[range.upperBound - 1].span.upperBound,
                    notAfter: range.upperBound < tokens.count ? tokens[range.upperBound].span.lowerBound : bytes.count),
            role: .report, key: hash.value)
    }

    /// Back over the marks that open what starts here.
    private func opening(of start: Int, notBefore limit: Int) -> Int {
        var index = start
        while index > limit, bytes[index - 1] > 0x20 { index -= 1 }
        return index
    }

    /// On over the marks that close what ends here.
    private func closing(of end: Int, notAfter limit: Int) -> Int {
        var index = end
        while index < limit, bytes[index] > 0x20 { index += 1 }
        return index
    }

    private static let abbreviations = KeySet(
        [
            "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "prof", "rev", "hon",
            "jr",
            "sr", "inc", "ltd", "corp", "co", "no", "nr", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "mt", "ft", "etc", "approx", "dept", "est", "fig", "vol", "pp", "ed", "bzw",
            "ca",
            "usw", "mme", "mlle", "sra", "dra", "ud", "стр", "тыс", "млн", "млрд", "руб", "им", "ул",
        ].map { ReadingToken.key(folding: $0) })
}
