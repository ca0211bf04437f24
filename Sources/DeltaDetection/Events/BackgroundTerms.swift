/// How common words are in news at large, before a topic has taught us anything.
enum BackgroundTerms {
    /// As many texts as the background stands for: few, so that a topic soon speaks for itself.
    static let texts = 30.0

    /// Rarity below which a term says nothing about what a text is about.
    static let telling = 0.5

    /// Words that occur in so many of the texts tell no happening from another, even as part of a name.
    static let common = 3.0

    /// In how many of them a term occurs.
    static func expected(_ term: UInt64) -> Double { places[term].map { counts[Int($0)] } ?? 0 }

    private static let expectations: [UInt64: Double] = {
        var result: [UInt64: Double] = [:]
        for (share, words) in CommonWords.byShare {
            for word in words.split(separator: " ") {
                let term = EventTerms.hash(word: String(word))
                result[term] = max(result[term] ?? 0, share * texts)
            }
        }
        return result
    }()

    private static let counts = Set(expectations.values).sorted()

    /// Indices of `counts` by term.
    private static let places: NumberTable<UInt64> = {
        var table = NumberTable<UInt64>(capacity: expectations.count)
        for (term, expected) in expectations {
            _ = table.value(of: term, orInsert: Int32(counts.firstIndex(of: expected) ?? 0))
        }
        return table
    }()
}
