/// Phrases of several words, found by their first: nearly every sentence begins with none of them.
struct PhraseSet: Sendable {
    private let openers: KeySet
    private let byOpener: [UInt64: [[UInt64]]]

    init(_ phrases: [[UInt64]]) {
        let told = phrases.filter { !$0.isEmpty }
        openers = KeySet(told.map { $0[0] })
        byOpener = Dictionary(grouping: told) { $0[0] }
    }

    /// How many words the longest phrase has that the words begin with; nil where they begin with none.
    func opening(of words: ArraySlice<UInt64>, where isWanted: (Int) -> Bool = { _ in true }) -> Int? {
        guard let first = words.first, openers.contains(first) else { return nil }
        var longest: Int?
        for phrase in byOpener[first] ?? [] where words.starts(with: phrase) && isWanted(phrase.count) {
            longest = max(longest ?? 0, phrase.count)
        }
        return longest
    }

    /// Whether the words are one of the phrases.
    func contains(_ words: ArraySlice<UInt64>) -> Bool {
        guard let first = words.first, openers.contains(first) else { return false }
        return byOpener[first]?.contains { $0.elementsEqual(words) } ?? false
    }
}
