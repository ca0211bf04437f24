/// The longest run of words that two texts have in common outside quotations.
enum SharedRun {
    static func longest(in one: String, _ other: String) -> Int {
        let (a, b) = (words(of: one), words(of: other))
        var places: [Substring: [Int]] = [:]
        for (index, word) in b.enumerated() { places[word, default: []].append(index) }
        var (longest, runs): (Int, [Int: Int]) = (0, [:])
        for word in a {
            var next: [Int: Int] = [:]
            for place in places[word] ?? [] {
                let length = (runs[place - 1] ?? 0) + 1
                next[place] = length
                longest = max(longest, length)
            }
            runs = next
        }
        return longest
    }

    /// In lower case; each quotation is one word that nothing else is.
    private static func words(of text: String) -> [Substring] {
        var (plain, isQuoted, quotations) = ("", false, 0)
        for character in text.lowercased() {
            switch character {
            case "“": isQuoted = true
            case "”", "\n": isQuoted = false
            case "\"": isQuoted.toggle()
            default:
                if !isQuoted { plain.append(character) }
                continue
            }
            if isQuoted {
                quotations += 1
                plain += " |\(text.utf8.count)-\(quotations) "
            }
        }
        return plain.split { !$0.isLetter && !$0.isNumber && $0 != "|" && $0 != "-" }
    }
}
