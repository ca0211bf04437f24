import NewsModel

/// Finds the open values of one sentence, form by form.
struct OpenValueReader {
    private let line: FurnitureLine
    /// By token of the line: what stands for it in the key; nil for itself, 0 for nothing.
    private var masks: [Int: UInt64] = [:]
    private(set) var places: Set<UInt64> = []

    private static let value: UInt64 = 1
    private static let count: UInt64 = 2
    private static let stamp: UInt64 = 3
    private static let longestBracket = 4
    /// Words that may stand beside a stamp in a line that is no prose.
    private static let besideStamp = 4
    private static let unsureWords = 5

    init(_ line: FurnitureLine) { self.line = line }

    var isOpen: Bool { !masks.isEmpty }

    var key: UInt64 {
        var hash = StableHash()
        for index in line.range {
            let key = masks[index] ?? line.allKeys[index]
            if key != 0 { hash.combine(word: key) }
        }
        return hash.value
    }

    /// `(3 comments)`, `[1.2K views]`; a bare number only where brackets can stand for a counter.
    mutating func readBrackets(isBareAllowed: Bool) {
        var start: Int?
        for index in line.range {
            let before = index == line.range.lowerBound ? leading : line.gap(after: index - 1)
            if before.contains(where: { $0 == 0x28 || $0 == 0x5b }) { start = index }
            guard let first = start, index - first < Self.longestBracket else {
                start = nil
                continue
            }
            let after = line.gap(after: index)
            guard let close = after.firstIndex(where: { $0 == 0x29 || $0 == 0x5d }),
                !after[..<close].contains(where: { $0 == 0x28 || $0 == 0x5b })
            else { continue }
            let part = FurnitureLine(first..<index + 1, of: line)
            if CounterGrammar.isCounting(part) {
                open(part.range, as: Self.count)
            } else if isBareAllowed, part.count == 1, line.token(first).kind == .number {
                masks[first] = Self.value
                places.insert(Self.bareBracket)
            }
            start = nil
        }
    }

    /// What stands behind the question mark of an address.
    mutating func readAddresses() {
        guard line.text.bytes[span].contains(UInt8(ascii: "?")) else { return }
        var isQuery = false
        for index in line.range {
            let before = index == line.range.lowerBound ? leading : line.gap(after: index - 1)
            if before.contains(where: { $0 <= 0x20 }) { isQuery = false }
            if isQuery { masks[index] = Self.value }
            let token = line.token(index).span
            guard line.text.bytes[token] == [UInt8(ascii: "?")], token.upperBound < line.text.bytes.count else {
                continue
            }
            // Between two words, and an address behind it: "is it so?Yes" has neither point nor slash.
            isQuery =
                line.text.bytes[token.upperBound] > 0x20 && word(around: token.lowerBound).contains(UInt8(ascii: "/"))
        }
    }

    /// Parts between dividers, such as `5 posts - 3 participants`, of which each counts.
    mutating func readParts() {
        var start = line.range.lowerBound
        for index in line.range {
            let isLast = index + 1 == line.range.upperBound
            guard isLast || isDivider(line.gap(after: index)) else { continue }
            let part = FurnitureLine(start..<index + 1, of: line)
            if part.count < line.count, part.count <= 6, CounterGrammar.isCounting(part) {
                open(part.range, as: Self.count)
            }
            start = index + 1
        }
    }

    /// A stamp or an age that closes or opens the line; what little stands beside it in the line is no prose.
    mutating func readStamp() {
        let all = line.range
        let suffix = all.dropFirst().first { start in
            (line.isCapital(start) || line.isValue(start) || CounterWords.ago.contains(line.allKeys[start]))
                && CounterGrammar.isAgeOrStamp(FurnitureLine(start..<all.upperBound, of: line))
        }
        let prefix =
            suffix == nil
            ? (all.lowerBound + 2..<max(all.lowerBound + 2, all.upperBound)).reversed().first {
                CounterGrammar.isAgeOrStamp(FurnitureLine(all.lowerBound..<$0, of: line))
            } : nil
        let stamp = suffix.map { $0..<all.upperBound } ?? prefix.map { all.lowerBound..<$0 }
        guard let stamp else { return }
        for index in stamp { masks[index] = index == stamp.lowerBound ? Self.stamp : 0 }
        let rest =
            stamp.lowerBound > all.lowerBound ? all.lowerBound..<stamp.lowerBound : stamp.upperBound..<all.upperBound
        guard rest.count <= Self.besideStamp, rest.count(where: line.isValue) == 1 else { return }
        for index in rest where line.isValue(index) { masks[index] = Self.value }
    }

    /// `Build 3fa9c1d2`: digits and letters that no reader reads.
    mutating func readHashes() {
        for index in line.range where line.token(index).kind == .word {
            let bytes = line.text.bytes[line.token(index).span]
            let isHex = bytes.allSatisfy { ASCII.hexDigit($0) != nil }
            if isHex, bytes.count >= 6, bytes.contains(where: { ASCII.isDigit($0) }) { masks[index] = Self.value }
        }
    }

    /// A few words and a number at either end, or behind a colon: `Zaps: 14`, `14 zaps`.
    mutating func readWholeLine() {
        guard masks.isEmpty else { return }
        let values = line.range.filter { line.isValue($0) }
        guard let first = values.first, let last = values.last, line.count - values.count <= Self.unsureWords,
            first == line.range.lowerBound || last + 1 == line.range.upperBound
                || first > line.range.lowerBound && line.isLabelled(first - 1),
            // Who leads is news, and so is a share or a price.
            !line.range.contains(where: { line.token($0).kind == .clock || line.token($0).kind == .sign }),
            !values.contains(where: { $0 < last && line.isValue($0 + 1) && FurnitureLine.isDash(line.gap(after: $0)) })
        else { return }
        for index in values { masks[index] = Self.value }
        places.insert(key)
    }

    private mutating func open(_ range: Range<Int>, as mask: UInt64) {
        for index in range { masks[index] = index == range.lowerBound ? mask : 0 }
    }

    private static let bareBracket = StableHash.of("a number in brackets")

    private var span: Range<Int> {
        line.token(line.range.lowerBound).span.lowerBound..<line.token(line.range.upperBound - 1).span.upperBound
    }

    /// The marks before the first token.
    private var leading: ArraySlice<UInt8> {
        let start = line.token(line.range.lowerBound).span.lowerBound
        return line.range.lowerBound == 0 ? line.text.bytes[..<start] : line.gap(after: line.range.lowerBound - 1)
    }

    /// The bytes without a space around a place, to its left.
    private func word(around place: Int) -> ArraySlice<UInt8> {
        var start = place
        while start > 0, line.text.bytes[start - 1] > 0x20, place - start < 200 { start -= 1 }
        return line.text.bytes[start..<place]
    }

    private func isDivider(_ gap: ArraySlice<UInt8>) -> Bool {
        if gap.contains(UInt8(ascii: "|")) { return true }
        let marks = gap.filter { $0 > 0x20 }
        if marks == Array("\u{b7}".utf8) || marks == Array("\u{2022}".utf8) { return true }
        return gap.first == 0x20 && gap.last == 0x20 && FurnitureLine.isDash(gap)
    }
}
