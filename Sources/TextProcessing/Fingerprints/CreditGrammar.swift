/// Lines that name who wrote, took or owns something: bylines, credits, captions, copyrights. Each is known by its whole
/// form; a word more, and it is a sentence of the report.
enum CreditGrammar {
    static func matches(_ line: FurnitureLine) -> Bool {
        isByline(line) || isCredit(line) || isCopyright(line) || isProvenance(line)
    }

    /// `By Jane Doe, Political Correspondent | 14 May 2019`: names, roles and dates to the end of the line.
    private static func isByline(_ line: FurnitureLine) -> Bool {
        guard line.isAlone, !line.hasEndMark, line.count >= 2, line.count <= 18,
            let opener = FurnitureWords.bylineOpeners.opening(of: line.keys)
        else { return false }
        let first = line.range.lowerBound + opener
        // "By Friday, Moscow will leave" is none.
        guard first < line.range.upperBound, line.isCapital(first),
            !CounterWords.moments.contains(line.allKeys[first])
        else { return false }
        return (first..<line.range.upperBound).allSatisfy {
            line.isCapital($0) || isBesideName(line.allKeys[$0], line.isValue($0))
        }
    }

    /// Whom a byline names; nil for a line that is none.
    static func bylineNames(_ line: FurnitureLine) -> Set<UInt64>? {
        guard isByline(line) else { return nil }
        let opener = FurnitureWords.bylineOpeners.opening(of: line.keys) ?? 0
        return Set(
            line.range.dropFirst(opener).lazy.filter { !isBesideName(line.allKeys[$0], line.isValue($0)) }.map {
                line.allKeys[$0]
            })
    }

    private static func isBesideName(_ key: UInt64, _ isValue: Bool) -> Bool {
        isValue || FurnitureWords.roles.contains(key) || FurnitureWords.nameLinks.contains(key)
            || CounterWords.loose.contains(key)
    }

    /// `Reporting by Jane Doe in Moscow; editing by John Roe`.
    private static func isCredit(_ line: FurnitureLine) -> Bool {
        guard line.count <= 40, let opener = FurnitureWords.creditOpeners.opening(of: line.keys) else { return false }
        let first = line.range.lowerBound + opener
        return first < line.range.upperBound && line.isCapital(first)
            && (first..<line.range.upperBound).allSatisfy {
                line.isCapital($0) || FurnitureWords.creditWords.contains(line.allKeys[$0])
                    || FurnitureWords.nameLinks.contains(line.allKeys[$0])
            }
    }

    /// `Copyright 2019 Example News.`, `© 2019-2024 Example Ltd.`: a year or the sign, and a name.
    private static func isCopyright(_ line: FurnitureLine) -> Bool {
        guard line.count <= 15, line.count >= 2 else { return false }
        let start = line.range.lowerBound
        let before = line.text.bytes[..<line.token(start).span.lowerBound].suffix(3)
        // The sign in UTF-8, with a space behind it or none; or `(c)`.
        let hasSign =
            [Array(before), before.dropLast()].contains { $0.suffix(2) == [0xc2, 0xa9] }
            || line.allKeys[start] == copyright.sign && before.last == UInt8(ascii: "(")
        guard hasSign || line.allKeys[start] == copyright.word else { return false }
        let names = (line.allKeys[start] == copyright.word || line.allKeys[start] == copyright.sign ? start + 1 : start)
        let years = (names..<line.range.upperBound).count { line.isValue($0) }
        return (hasSign || years > 0)
            && (names..<line.range.upperBound).allSatisfy {
                line.isCapital($0) || line.token($0).kind == .number || line.allKeys[$0] == copyright.sign
                    || FurnitureWords.nameLinks.contains(line.allKeys[$0])
            }
    }

    private static let copyright = (word: ReadingToken.key(folding: "copyright"), sign: ReadingToken.key(folding: "c"))

    /// `Originally published by Example News`, `Sponsored by Example`.
    private static func isProvenance(_ line: FurnitureLine) -> Bool {
        guard line.count <= 20, let opener = FurnitureWords.provenances.opening(of: line.keys) else { return false }
        let first = line.range.lowerBound + opener
        return first < line.range.upperBound
            && (first..<line.range.upperBound).allSatisfy {
                line.isCapital($0) || line.isValue($0) || FurnitureWords.nameLinks.contains(line.allKeys[$0])
                    || CounterWords.joins.contains(line.allKeys[$0])
            }
    }

    /// A short paragraph that opens as captions do, or closes with the credit of a picture.
    ///
    /// - Parameter paragraph: its sentences, by index.
    static func isCaption(_ paragraph: Range<Int>, in text: ReadingText, _ allKeys: [UInt64]) -> Bool {
        let sentences = text.sentences[paragraph]
        guard paragraph.count <= 3, let first = sentences.first, let last = sentences.last else { return false }
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        guard tokens.count <= 45 else { return false }
        let line = FurnitureLine(tokens, of: FurnitureLine(paragraph.lowerBound, in: text, allKeys))
        if let opener = FurnitureWords.captionOpeners.opening(of: line.keys) {
            let next = tokens.lowerBound + opener
            return next < tokens.upperBound && (line.isLabelled(next - 1) || line.isCapital(next))
        }
        return tokens.suffix(10).contains { isCloser(at: $0, of: line) }
    }

    /// The credit that begins at `index` reaches the end: `(Getty Images)`, `AP Photo/John Roe`, `Photograph: Tass`.
    private static func isCloser(at index: Int, of line: FurnitureLine) -> Bool {
        if FurnitureWords.captionLabels.contains(line.allKeys[index]) {
            let gap = line.gap(after: index)
            guard gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "/")) else { return false }
            return line.isName(from: index + 1)
        }
        guard let length = FurnitureWords.credits.opening(of: line.allKeys[index..<line.range.upperBound]) else {
            return false
        }
        // Within a sentence of prose a space alone stands before it.
        guard index == line.range.lowerBound || line.gap(after: index - 1).contains(where: { $0 > 0x20 }) else {
            return false
        }
        return index + length == line.range.upperBound || line.isName(from: index + length)
    }
}
