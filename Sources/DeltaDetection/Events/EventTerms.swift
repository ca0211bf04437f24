import NewsModel
import TextProcessing

/// The words of a text as hashes: folded, and cut to a stem where that is safe without knowing the language.
enum EventTerms {
    /// Reads at most `limit` bytes: what is longer says no more about what it is about.
    static func hashes(of text: String, limit: Int = 65_536) -> [UInt64] {
        let sequence = WordTokenizer.words(of: Array(text.utf8.prefix(limit)))
        return sequence.words.map { hash(sequence.folded($0)) }
    }

    /// The folded words themselves.
    static func words(of text: String) -> [String] {
        let sequence = WordTokenizer.words(of: text)
        return sequence.words.map { sequence.foldedText($0) }
    }

    static func hash(word: String) -> UInt64 { hash(Array(word.utf8)[...]) }

    static func hash(_ folded: ArraySlice<UInt8>) -> UInt64 {
        var hash = StableHash()
        let (stem, replacement) = stem(of: folded)
        for byte in stem { hash.combine(byte: byte) }
        if let replacement { hash.combine(byte: replacement) }
        return hash.value
    }

    /// An English, French or Spanish plural loses its s (`ies` becomes y), a long Cyrillic word its ending.
    private static func stem(of word: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, replacement: UInt8?) {
        guard let first = word.first else { return (word, nil) }
        if first == 0xd0 || first == 0xd1 { return (word.prefix(2 * 6), nil) }
        guard word.count > 3, word.last == UInt8(ascii: "s"), word.dropLast().last != UInt8(ascii: "s") else {
            return (word, nil)
        }
        return word.suffix(3).elementsEqual("ies".utf8)
            ? (word.dropLast(3), UInt8(ascii: "y")) : (word.dropLast(), nil)
    }
}
