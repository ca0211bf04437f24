import NewsModel

/// Seeded random queries and stories over a small vocabulary of many scripts, so that most queries nearly match.
struct RandomCases {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    private static let words = [
        "putin", "Maduro", "maduro’s", "Guaidó", "guaido", "deal", "deals", "no", "not", "U.S.", "US", "us", "1,000",
        "1000", "Mid-East", "east", "straße", "STRASSE", "Путин", "путина", "ёлка", "елка", "普京", "普", "京", "マドゥロ",
        "ガ", "푸틴", "รัฐบาล", "บาล", "Οδυσσεύς", "οδυσσευς", "l'Élysée", "elysee", "don't", "İstanbul", "istanbul",
        "يوتين", "حسن", "नमस्ते", "ﬁne", "fine", "x", "y", "z", "Mr.", "a", "b", "c", "3.5", "3,5", "co-operate",
    ]
    private static let marks = [" ", " ", " ", " ", " ", ", ", ". ", "? ", ".\n", "\n", " – ", " (", ") ", "! ", "。"]

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
    }

    private mutating func pick(_ list: [String]) -> String { list[next(list.count)] }

    mutating func text(words count: Int) -> String {
        // Few words of the list, so that they come again and near each other.
        let some = (0..<6).map { _ in pick(Self.words) }
        return (0..<count).map { _ in pick(some) + pick(Self.marks) }.joined()
    }

    mutating func story() -> StoryContent {
        StoryContent(
            headline: text(words: next(6)), text: text(words: next(30)),
            authors: (0..<next(3)).map { _ in text(words: 2) }, categories: (0..<next(3)).map { _ in text(words: 1) },
            url: "https://example.org/" + text(words: 2), outlet: pick(["example.org", "bbc.co.uk"]),
            language: pick(["en-GB", "ru", "de"]))
    }

    mutating func query(depth: Int, near: Bool = false, field: Bool = true) -> String {
        guard depth > 0, next(5) > 0 else { return leaf() }
        func sub(_ cases: inout RandomCases, near inside: Bool = false, field allowed: Bool = false) -> String {
            cases.query(depth: depth - 1, near: inside, field: allowed)
        }
        switch next(near ? 4 : 10) {
        case 0: return "(" + sub(&self, near: near, field: field) + " OR " + sub(&self, near: near, field: field) + ")"
        case 1: return "(" + sub(&self, near: near, field: field) + " AND " + sub(&self, near: near, field: field) + ")"
        case 2:
            let items = (0..<3).map { _ in sub(&self, near: near, field: field) }
            return "(\(1 + next(3)) OF (" + items.joined(separator: ", ") + "))"
        case 3, 4:
            return "(" + sub(&self, near: true) + (next(2) == 0 ? " NEAR/" : " ONEAR/") + "\(next(5)) "
                + sub(&self, near: true) + ")"
        case 5: return "(NOT " + sub(&self, field: field) + ")"
        case 6: return "SENTENCE(" + sub(&self) + ")"
        case 7: return "PARAGRAPH(" + sub(&self) + ")"
        case 8 where field:
            return pick(["title", "text", "author", "category", "url", "outlet", "lang"]) + ":(" + sub(&self) + ")"
        default: return "(" + sub(&self, field: field) + " " + sub(&self, field: field) + ")"
        }
    }

    private mutating func leaf() -> String {
        switch next(8) {
        case 0: "\"\(pick(Self.words)) \(pick(Self.words))\""
        case 1: pick(["ma", "gua", "дела", "пут", "deal", "strass", "east", "普", "el"]) + "*"
        case 2: "=\"\(pick(Self.words))\""
        case 3: "\"\(pick(Self.words)) deal*\""
        case 4: pick(["example", "bbc", "co", "en", "ru"])
        default: "\"\(pick(Self.words))\""
        }
    }
}
