/// Phrases of several words, found by their first: nearly every sentence begins with none of them.
struct PhraseSet: Sendable {
    private let openers: KeySet
    private let byOpener: [UInt64: [[UInt64]]]

    init(_ phrases: [[UInt64]]) {
        let told = phrases.filter { !$0.isEmpty }
        openers = KeySet(told.map { $0[0] })
        byOpener = Dictionary(grouping: told) { $0[0] }
    }

    /// Whether the words begin with one of the phrases.
    func opens(_ words: ArraySlice<UInt64>) -> Bool {
        guard let first = words.first, openers.contains(first) else { return false }
        return byOpener[first]?.contains { words.starts(with: $0) } ?? false
    }

    /// Whether one of the phrases stands anywhere in the words.
    func occurs(in words: ArraySlice<UInt64>) -> Bool {
        words.indices.contains { openers.contains(words[$0]) && opens(words[$0...]) }
    }

    /// Whether the words are one of the phrases.
    func contains(_ words: [UInt64]) -> Bool {
        guard let first = words.first, openers.contains(first) else { return false }
        return byOpener[first]?.contains(words) ?? false
    }
}
