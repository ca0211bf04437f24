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
        var formulaParagraph = -1
        for (index, sentence) in text.sentences.enumerated() {
            let keys = text.tokens[sentence.tokens].map(\.key)
            let isAlone = isWholeParagraph(index, in: text)
            if isInRelatedBlock, !(isAlone && isListLine(sentence, in: text)) { isInRelatedBlock = false }
            var verdict = isInRelatedBlock || sentence.paragraph == formulaParagraph
            if !verdict, opensWithNotice(keys) {
                verdict = true
                formulaParagraph = sentence.paragraph
            }
            verdict =
                verdict || isStamp(keys, sentence, in: text) || isCounter(keys, sentence, in: text) || isLabel(keys)
                || opensWithFormula(keys) || (isAlone && (isByline(keys, sentence, in: text) || isCredit(keys)))
            if isAlone, FurnitureWords.relatedHeadings.contains(phrase(keys)) {
                isInRelatedBlock = true
                verdict = true
            }
            verdicts.append(verdict)
        }
        return verdicts
    }

    /// Nothing but words of time, with a number or "ago" among them: `Last updated 14 May 2019, 10:32 GMT`.
    private static func isStamp(_ keys: [UInt64], _ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        guard keys.count <= 16 else { return false }
        var hasTime = false
        for token in text.tokens[sentence.tokens] {
            switch token.kind {
            case .clock, .number: hasTime = true
            default:
                if FurnitureWords.momentWords.contains(token.key) {
                    hasTime = true
                } else if !FurnitureWords.stampWords.contains(token.key), !isOrdinal(token, in: text) {
                    return false
                }
            }
        }
        return hasTime
    }

    /// `14th`, `2h`, `5m`.
    private static func isOrdinal(_ token: ReadingToken, in text: ReadingText) -> Bool {
        guard token.span.count <= 5, let last = text.bytes[token.span].last else { return false }
        let isDigit = text.bytes[token.span.lowerBound] >= 0x30 && text.bytes[token.span.lowerBound] <= 0x39
        return isDigit && last >= UInt8(ascii: "a")
    }

    /// Numbers and what is counted, nothing else: `12 comments`, `1.2k shares`, `3 min read`.
    private static func isCounter(_ keys: [UInt64], _ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        guard keys.count <= 10 else { return false }
        var hasCounted = false
        for token in text.tokens[sentence.tokens] {
            if FurnitureWords.countedWords.contains(token.key) {
                hasCounted = true
            } else if token.kind != .number, !FurnitureWords.counterWords.contains(token.key),
                !isOrdinal(token, in: text)
            {
                return false
            }
        }
        return hasCounted
    }

    private static func isLabel(_ keys: [UInt64]) -> Bool {
        keys.count <= 12 && keys.allSatisfy(FurnitureWords.labelWords.contains)
    }

    private static func opensWithFormula(_ keys: [UInt64]) -> Bool {
        keys.count <= 30 && FurnitureWords.formulas.contains(where: { keys.starts(with: $0) })
    }

    /// A notice takes its whole paragraph with it.
    private static func opensWithNotice(_ keys: [UInt64]) -> Bool {
        FurnitureWords.notices.contains { keys.starts(with: $0) }
    }

    /// `By Jane Doe, Political Correspondent`: short, no end mark, capitals.
    private static func isByline(_ keys: [UInt64], _ sentence: ReadingText.Sentence, in text: ReadingText) -> Bool {
        guard keys.count >= 2, keys.count <= 12, FurnitureWords.bylineOpeners.contains(keys[0]) else { return false }
        guard let last = text.bytes[sentence.span].last, last != 0x2e, last != 0x21, last != 0x3f else { return false }
        return text.tokens[sentence.tokens].dropFirst().allSatisfy { token in
            let first = text.bytes[token.span.lowerBound]
            return !(first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")) || token.span.count <= 3
                || FurnitureWords.roleWords.contains(token.key)
        }
    }

    /// A caption that carries a picture credit.
    private static func isCredit(_ keys: [UInt64]) -> Bool {
        keys.count <= 45
            && FurnitureWords.credits.contains { credit in
                keys.starts(with: credit) || keys.suffix(credit.count + 4).contains(sequence: credit)
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

    private static func phrase(_ keys: [UInt64]) -> [UInt64] { keys.count <= 6 ? keys : [] }
}

extension ArraySlice<UInt64> {
    fileprivate func contains(sequence: [UInt64]) -> Bool {
        guard let first = sequence.first, count >= sequence.count else { return false }
        return indices.dropLast(sequence.count - 1).contains {
            self[$0] == first && self[$0..<$0 + sequence.count].elementsEqual(sequence)
        }
    }
}
