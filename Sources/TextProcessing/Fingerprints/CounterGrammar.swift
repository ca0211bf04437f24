/// Lines that count or date, made of nothing but words of counting and of time: `1,024 views, 2 hours ago`,
/// `Last updated 14 May 2019, 10:32 GMT`, `Points: 117`, `6 people watched this today`.
enum CounterGrammar {
    private static let longest = 20

    static func matches(_ line: FurnitureLine) -> Bool {
        line.count <= longest && (isCount(line) || isAudience(line))
    }

    /// Also a part of a line, such as what stands in brackets.
    static func isCount(_ line: FurnitureLine) -> Bool {
        // Within a paragraph, or as a sentence, only the strictest form is no prose.
        let isLoose = line.isAlone && !line.hasEndMark
        let words = isLoose ? CounterWords.loose : CounterWords.strict
        var (values, counted, moments, openers) = (0, 0, 0, 0)
        for index in line.range {
            let key = line.allKeys[index]
            if line.isValue(index) {
                values += 1
                continue
            }
            guard words.contains(key) else { return false }
            if CounterWords.counted.contains(key) { counted += 1 }
            if CounterWords.moments.contains(key) { moments += 1 }
            if CounterWords.stampOpeners.contains(key) { openers += 1 }
        }
        if isScore(line, values: values, moments: moments + openers) { return false }
        if values > 0, counts(line) || isAge(line) { return true }
        if openers > 0, values + moments > 0 { return true }
        guard isLoose else { return false }
        return moments > 0 || values > 0 && isDate(line, values: values) || counted > 0 && counted < line.count
    }

    /// A part of a line that counts, and says nothing besides.
    static func isCounting(_ line: FurnitureLine) -> Bool {
        line.range.allSatisfy { line.isValue($0) || CounterWords.strict.contains(line.allKeys[$0]) }
            && (counts(line) || isAge(line)) && isCount(line)
    }

    /// A time since: words that need no number beside them to say so.
    static func isAgeOrStamp(_ line: FurnitureLine) -> Bool {
        let isStamp = CounterWords.stampOpeners.contains(line.allKeys[line.range.lowerBound])
        return (isStamp || isAge(line)) && isCount(line)
    }

    /// A value next to what it counts, with at most one word between them.
    private static func counts(_ line: FurnitureLine) -> Bool {
        line.range.contains { index in
            guard line.isValue(index) else { return false }
            return [-1, 1].contains { side in
                let next = index + side
                guard line.range.contains(next) else { return false }
                if CounterWords.counted.contains(line.allKeys[next]) { return true }
                return CounterWords.beside.contains(line.allKeys[next]) && line.range.contains(next + side)
                    && CounterWords.counted.contains(line.allKeys[next + side])
            }
        }
    }

    /// `5 minutes ago`, `2h ago`, `vor 5 Minuten`, `il y a 3 heures`.
    private static func isAge(_ line: FurnitureLine) -> Bool {
        line.keys.contains(where: CounterWords.ago.contains)
            && line.range.contains { index in
                guard line.isValue(index) else { return false }
                return line.token(index).kind == .word
                    || line.range.contains(index + 1) && CounterWords.units.contains(line.allKeys[index + 1])
            }
    }

    /// Numbers alone are a date where there are three of them, or one with two points; or a time of day among them.
    private static func isDate(_ line: FurnitureLine, values: Int) -> Bool {
        if values == 3, line.count == 3 { return true }
        return line.range.contains { index in
            let token = line.token(index)
            if token.kind == .clock { return true }
            return token.span.count >= 8 && line.text.bytes[token.span].count { $0 == UInt8(ascii: ".") } == 2
        }
    }

    /// `2 - 1`, `2:1`: who leads is news.
    private static func isScore(_ line: FurnitureLine, values: Int, moments: Int) -> Bool {
        guard moments == 0, values <= 2 else { return false }
        return line.range.contains { index in
            guard line.isValue(index) else { return false }
            if line.token(index).kind == .clock { return line.keys.contains(where: CounterWords.counted.contains) }
            guard values == 2, line.range.contains(index + 1), line.isValue(index + 1) else { return false }
            return FurnitureLine.isDash(line.gap(after: index))
        }
    }

    /// Somebody watches, reads or likes what the line stands under: `12 people are viewing this page right now.`
    private static func isAudience(_ line: FurnitureLine) -> Bool {
        var (values, audience, attention, here) = (0, false, false, false)
        for index in line.range {
            let key = line.allKeys[index]
            if line.isValue(index) {
                values += 1
                continue
            }
            let (isAudience, isAttention, isHere) = (
                CounterWords.audience.contains(key), CounterWords.attention.contains(key),
                CounterWords.here.contains(key)
            )
            guard isAudience || isAttention || isHere || CounterWords.audienceFillers.contains(key) else {
                return false
            }
            (audience, attention, here) = (audience || isAudience, attention || isAttention, here || isHere)
        }
        return values > 0 && audience && attention && here
    }
}

extension FurnitureLine {
    /// One dash, with or without spaces around it.
    static func isDash(_ gap: ArraySlice<UInt8>) -> Bool {
        let marks = gap.filter { $0 > 0x20 }
        return marks == [UInt8(ascii: "-")] || marks == Array("\u{2013}".utf8) || marks == Array("\u{2014}".utf8)
    }
}
