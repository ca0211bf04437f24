import TextProcessing

/// A date as people write it into a line of text: "Published on Thursday, 16 December 2021, 9.30".
struct WrittenDate {
    let reading: DateParser.Reading
    /// The line without the date.
    let rest: String
    /// How many words there are beside the date.
    var words: Int { rest.split(whereSeparator: { !$0.isLetter }).count }

    /// Longer lines are sentences, whose dates are those of what they tell.
    private static let maximum = 160
    private static let wordLimit = 30
    /// "Thursday, 16 de December de 2021 at 9:30 pm GMT".
    private static let longest = 10

    /// The first date in a line; nil where there is none with day, month and year. `isDayFirst`: 5/6/2021 is in June.
    init?(in line: String, isDayFirst: Bool = false) {
        guard line.utf8.count <= Self.maximum, line.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        let words = line.split(whereSeparator: { $0.isWhitespace || Self.dividers.contains($0) })
        guard words.count <= Self.wordLimit else { return nil }
        for start in words.indices {
            for end in words.indices[start...].prefix(Self.longest).reversed() {
                let text = line[words[start].startIndex..<words[end].endIndex]
                guard let reading = Self.read(text, isDayFirst: isDayFirst) else { continue }
                self.reading = reading
                rest = line[..<text.startIndex] + " " + line[text.endIndex...]
                return
            }
        }
        return nil
    }

    /// Whether a line is a date and at most a word or two that say of what.
    static func isAll(of line: String) -> Bool {
        WrittenDate(in: line).map { $0.words <= 3 } ?? false
    }

    private static let dividers: Set<Character> = ["|", "•", "·", "∙", "–", "—", "⋅", "»"]

    /// A cheap look: a year has four figures.
    static func mayHold(_ line: String) -> Bool {
        var figures = 0
        for byte in line.utf8 {
            figures = byte >= 0x30 && byte <= 0x39 ? figures + 1 : 0
            if figures == 4 { return true }
        }
        return false
    }

    /// The parser takes parts of dates, bare numbers and Unix times as well; here a date must show all it says.
    private static func read(_ text: Substring, isDayFirst: Bool) -> DateParser.Reading? {
        var bytes = Array(text.utf8)
        while let first = bytes.first, edges.contains(first) { bytes.removeFirst() }
        while let last = bytes.last, edges.contains(last) { bytes.removeLast() }
        let numbers = bytes.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 })
        let letters = bytes.count { $0 >= 0x41 && $0 != 0x5b && $0 != 0x5d }
        guard numbers.count >= 3 || numbers.count == 2 && letters >= 3, numbers.count <= 8,
            numbers.contains(where: isYear)
        else { return nil }
        if isDayFirst, let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash <= 2 {
            for i in bytes.indices.prefix(6) where bytes[i] == UInt8(ascii: "/") { bytes[i] = UInt8(ascii: ".") }
        }
        return DateParser.read(bytes.span)
    }

    /// 1990...2099: news pages are no older.
    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 4, let first = digits.first else { return false }
        let century = digits.prefix(2)
        return century.elementsEqual("20".utf8)
            || first == UInt8(ascii: "1") && digits.prefix(3).elementsEqual("199".utf8)
    }

    private static let edges = Set("()[]{},;:.-*\u{22}'".utf8)
}
