/// Agreement of two texts, as multisets of word tokens and as 4-gram shingles of them.
struct TokenScore {
    var truePositives = 0
    var extracted = 0
    var expected = 0

    var precision: Double { extracted == 0 ? (expected == 0 ? 1 : 0) : Double(truePositives) / Double(extracted) }
    var recall: Double { expected == 0 ? 1 : Double(truePositives) / Double(expected) }
    var f1: Double {
        if expected == 0 && extracted == 0 { return 1 }
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    init(extracted: [String], expected: [String], shingle: Int) {
        let a = Self.counts(extracted, shingle)
        let b = Self.counts(expected, shingle)
        self.extracted = a.values.reduce(0, +)
        self.expected = b.values.reduce(0, +)
        for (key, count) in a { truePositives += min(count, b[key] ?? 0) }
    }

    private static func counts(_ tokens: [String], _ size: Int) -> [[String]: Int] {
        var counts: [[String]: Int] = [:]
        guard !tokens.isEmpty else { return counts }
        let size = min(size, tokens.count)
        for i in 0...tokens.count - size { counts[Array(tokens[i..<i + size]), default: 0] += 1 }
        return counts
    }

    /// Runs of letters and digits in lower case; a character of a script without spaces is a token of its own.
    static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let isIdeograph = (0x2e80...0x9fff).contains(scalar.value) || (0xac00...0xd7af).contains(scalar.value)
            if !isIdeograph, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word += scalar.properties.lowercaseMapping
                continue
            }
            if !word.isEmpty {
                tokens.append(word)
                word = ""
            }
            if isIdeograph, scalar.properties.isAlphabetic { tokens.append(String(scalar)) }
        }
        if !word.isEmpty { tokens.append(word) }
        return tokens
    }
}
