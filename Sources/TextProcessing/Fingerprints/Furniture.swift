/// Tells the furniture of a page from its report: what may change a hundred times without the story changing.
///
/// A sentence is furniture only as a whole: every one of its words must be of the furniture's vocabulary, or it must open
/// with a formula that nothing but furniture opens with and be short. "Updated 5 min ago" is; "Update: five dead" is not.
enum Furniture {
    /// One verdict for each sentence.
    static func verdicts(on text: ReadingText) -> [Bool] {
        var verdicts: [Bool] = []
        verdicts.reserveCapacity(text.sentences.count)
        var isInRelatedBlock = false
        var furnishedParagraph = -1
        let allKeys = text.tokens.map(\.key)
        for (index, sentence) in text.sentences.enumerated() {
            let keys = allKeys[sentence.tokens]
            let isAlone = isWholeParagraph(index, in: text)
            if isInRelatedBlock, !(isAlone && isListLine(sentence, in: text)) { isInRelatedBlock = false }
            var verdict = isInRelatedBlock || sentence.paragraph == furnishedParagraph
            let opensParagraph = index == 0 || text.sentences[index - 1].paragraph != sentence.paragraph
            if !verdict, opensWithNotice(keys) || (opensParagraph && isCaption(index, allKeys, in: text)) {
                verdict = true
                furnishedParagraph = sentence.paragraph
            }
            verdict =
                verdict || isStampOrCounter(keys, sentence, in: text) || isLabel(keys)
                || opensWithFormula(keys) || isLinkLine(sentence, in: text)
                || (isAlone && isByline(keys, sentence, in: text))
            if isAlone, FurnitureWords.relatedHeadings.contains(phrase(keys)) {
                isInRelatedBlock = true
                verdict = true
            }
            verdicts.append(verdict)
        }
        return verdicts
    }

    /// Nothing but words of time, of counting and of buttons, with a date, a time of day or something counted among them:
    /// `Last updated 14 May 2019, 10:32 GMT`, `2h ago · 3 min read`, `Share 45`.
    private static func isStampOrCounter(
        _ keys: ArraySlice<UInt64>, _ sentence: ReadingText.Sentence, in text: ReadingText
    ) -> Bool {
        guard keys.count <= 20 else { return false }
        var (tells, numbers, words) = (false, 0, 0)
        for token in text.tokens[sentence.tokens] {
            switch token.kind {
            case .clock: tells = true
            case .number: numbers += 1
            default:
                words += 1
                if FurnitureWords.momentWords.contains(token.key) || FurnitureWords.countedWords.contains(token.key) {
                    tells = true
                } else if !FurnitureWords.fillers.contains(token.key), !isOrdinal(token, in: text) {
                    return false
                }
            }
        }
        // Numbers alone are a date where there are three of them, or one with two points.
        return tells || numbers > 0 && words > 0 || numbers == 3 && words == 0 || isPointedDate(sentence, in: text)
    }

    /// `14.05.2019`.
    private static func isPointedDate(_ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        guard sentence.tokens.count == 1 else { return false }
        let span = text.tokens[sentence.tokens.lowerBound].span
        return span.count >= 8 && text.bytes[span].count { $0 == UInt8(ascii: ".") } == 2
    }

    /// `14th`, `2h`, `5m`.
    private static func isOrdinal(_ token: ReadingToken, in text: ReadingText) -> Bool {
        guard token.span.count <= 5, let last = text.bytes[token.span].last else { return false }
        let isDigit = text.bytes[token.span.lowerBound] >= 0x30 && text.bytes[token.span.lowerBound] <= 0x39
        return isDigit && last >= UInt8(ascii: "a")
    }

    private static func isLabel(_ keys: ArraySlice<UInt64>) -> Bool {
        keys.count <= 12 && keys.allSatisfy(FurnitureWords.labelWords.contains)
    }

    private static func opensWithFormula(_ keys: ArraySlice<UInt64>) -> Bool {
        keys.count <= 30 && FurnitureWords.formulas.opens(keys)
    }

    /// `Watch: the moment the bridge fell`, in a line of its own length.
    private static func isLinkLine(_ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        let first = text.tokens[sentence.tokens.lowerBound]
        return sentence.tokens.count <= 25 && FurnitureWords.linkLabels.contains(first.key)
            && isLabelled(first, in: text)
    }

    /// A colon follows, maybe after a space.
    private static func isLabelled(_ token: ReadingToken, in text: ReadingText) -> Bool {
        var index = token.span.upperBound
        while index < text.bytes.count,
            text.bytes[index] == 0x20 || text.bytes[index] == 0xc2 || text.bytes[index] == 0xa0
        {
            index += 1
        }
        return index < text.bytes.count && text.bytes[index] == UInt8(ascii: ":")
    }

    /// A notice takes its whole paragraph with it; cookies are spoken of to the reader.
    private static func opensWithNotice(_ keys: ArraySlice<UInt64>) -> Bool {
        if FurnitureWords.notices.opens(keys) { return true }
        guard keys.count <= 60, keys.contains(where: FurnitureWords.cookies.contains) else { return false }
        return keys.contains(where: FurnitureWords.address.contains)
            && keys.contains(where: FurnitureWords.consent.contains)
    }

    /// `By Jane Doe, Political Correspondent | 14 May 2019`: short, no end mark, names and dates.
    private static func isByline(
        _ keys: ArraySlice<UInt64>, _ sentence: ReadingText.Sentence, in text: ReadingText
    ) -> Bool {
        guard keys.count >= 2, keys.count <= 18 else { return false }
        guard
            FurnitureWords.bylineOpeners.contains(keys[keys.startIndex]) || FurnitureWords.bylinePhrases.opens(keys)
        else { return false }
        guard let last = text.bytes[sentence.span].last, last != 0x2e, last != 0x21, last != 0x3f else { return false }
        return text.tokens[sentence.tokens].dropFirst().allSatisfy { token in
            let first = text.bytes[token.span.lowerBound]
            return !(first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")) || token.span.count <= 3
                || FurnitureWords.roleWords.contains(token.key) || FurnitureWords.fillers.contains(token.key)
        }
    }

    /// A paragraph of a few words that opens as captions do, or carries a picture credit.
    private static func isCaption(_ index: Int, _ allKeys: [UInt64], in text: ReadingText) -> Bool {
        let paragraph = text.sentences[index...].prefix(4).prefix { $0.paragraph == text.sentences[index].paragraph }
        guard let first = paragraph.first, let last = paragraph.last, paragraph.count <= 3 else { return false }
        let keys = allKeys[first.tokens.lowerBound..<last.tokens.upperBound]
        guard keys.count <= 45 else { return false }
        if FurnitureWords.captionOpeners.opens(keys) { return true }
        if FurnitureWords.credits.occurs(in: keys) { return true }
        return paragraph.contains { sentence in
            let label = text.tokens[sentence.tokens.lowerBound]
            let after = label.span.upperBound
            return FurnitureWords.captionLabels.contains(label.key) && after < text.bytes.count
                && (text.bytes[after] == UInt8(ascii: ":") || text.bytes[after] == UInt8(ascii: "/"))
        }
    }

    private static func isWholeParagraph(_ index: Int, in text: ReadingText) -> Bool {
        let paragraph = text.sentences[index].paragraph
        return (index == 0 || text.sentences[index - 1].paragraph != paragraph)
            && (index + 1 == text.sentences.count || text.sentences[index + 1].paragraph != paragraph)
    }

    /// A headline in a list of links: short, without an end mark.
    private static func isListLine(_ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        guard sentence.tokens.count <= 20, let last = text.bytes[sentence.span].last else { return false }
        return last != 0x2e && last != 0x21 && last != 0x22 && last != 0x3a
    }

    private static func phrase(_ keys: ArraySlice<UInt64>) -> [UInt64] { keys.count <= 6 ? Array(keys) : [] }
}
