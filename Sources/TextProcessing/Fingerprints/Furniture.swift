/// Tells the furniture of a page from its report: what may change a hundred times without the story changing.
///
/// A sentence is furniture only as a whole: all of it has a known form. How it begins says nothing: "The post of prime
/// minister is vacant", "Reporting by the UN shows". What remains unsure is the report.
enum Furniture {
    /// One for each sentence.
    static func roles(in text: ReadingText) -> [ReadingText.Role] {
        let allKeys = text.tokens.map(\.key)
        var roles = [ReadingText.Role](repeating: .report, count: text.sentences.count)
        var isInRelatedBlock = false
        var index = 0
        while index < roles.count {
            var end = index + 1
            while end < roles.count, text.sentences[end].paragraph == text.sentences[index].paragraph { end += 1 }
            let paragraph = index..<end
            if isInRelatedBlock, !isListLine(paragraph, in: text) { isInRelatedBlock = false }
            if paragraph.count == 1, isRelatedHeading(text.sentences[index], allKeys) {
                isInRelatedBlock = true
                roles[index] = .furniture
            } else if isInRelatedBlock {
                roles[index] = .aside
            } else {
                read(paragraph, in: text, allKeys, into: &roles)
            }
            index = end
        }
        // What there is nothing else beside is the report.
        if !roles.contains(.report) {
            for index in roles.indices where roles[index] == .aside { roles[index] = .report }
        }
        return roles
    }

    private static func read(
        _ paragraph: Range<Int>, in text: ReadingText, _ allKeys: [UInt64], into roles: inout [ReadingText.Role]
    ) {
        let tokens =
            text.sentences[paragraph.lowerBound].tokens
            .lowerBound..<text.sentences[paragraph.upperBound - 1].tokens.upperBound
        let first = FurnitureLine(paragraph.lowerBound, in: text, allKeys)
        if LinkGrammar.isSignature(tokens, of: first) {
            for index in paragraph { roles[index] = .furniture }
        } else if CreditGrammar.isCaption(paragraph, in: text, allKeys) {
            for index in paragraph { roles[index] = .aside }
        } else {
            var isNotice = false
            for index in paragraph {
                let line = index == paragraph.lowerBound ? first : FurnitureLine(index, in: text, allKeys)
                isNotice = LinkGrammar.isNotice(line, follows: isNotice)
                roles[index] = isNotice ? .furniture : role(of: line)
            }
        }
    }

    private static func role(of line: FurnitureLine) -> ReadingText.Role {
        // Nothing else has a form that could be longer.
        guard line.count <= 60 else { return .report }
        let keys = line.keys
        if CounterGrammar.matches(line) || isLabel(keys) || FurnitureWords.phrases.contains(keys)
            || LinkGrammar.isAddress(line) || LinkGrammar.isSignature(line.range, of: line)
        {
            return .furniture
        }
        switch LinkGrammar.appeal(line) {
        case .closed: return .furniture
        case .named: return .aside
        case nil: return LinkGrammar.isLink(line) || CreditGrammar.matches(line) ? .aside : .report
        }
    }

    private static func isLabel(_ keys: ArraySlice<UInt64>) -> Bool {
        keys.count <= 12 && keys.allSatisfy(FurnitureWords.labels.contains)
    }

    private static func isRelatedHeading(_ sentence: ReadingText.Sentence, _ allKeys: [UInt64]) -> Bool {
        sentence.tokens.count <= 6 && FurnitureWords.relatedHeadings.contains(allKeys[sentence.tokens])
    }

    /// A headline in a list of links: short, without an end mark.
    private static func isListLine(_ paragraph: Range<Int>, in text: ReadingText) -> Bool {
        let sentence = text.sentences[paragraph.lowerBound]
        guard paragraph.count == 1, sentence.tokens.count <= 20, let last = text.bytes[sentence.span].last else {
            return false
        }
        return last != 0x2e && last != 0x21 && last != 0x22 && last != 0x3a
    }
}
