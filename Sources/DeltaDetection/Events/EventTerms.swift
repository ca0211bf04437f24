import TextProcessing

/// The words of a text as hashes: folded, and cut to a stem where that is safe without knowing the language.
enum EventTerms {
    /// Reads at most `limit` bytes: what is longer says no more about what it is about.
    static func hashes(of text: String, limit: Int = 65_536) -> [UInt64] {
        let sequence = WordTokenizer.words(of: bytes(of: text, limit: limit))
        return sequence.words.map { hash(sequence.folded($0)) }
    }

    /// The whole text is copied at once; a part of it byte by byte.
    static func bytes(of text: String, limit: Int) -> [UInt8] {
        text.utf8.count <= limit ? Array(text.utf8) : Array(text.utf8.prefix(limit))
    }

    /// The folded words themselves.
    static func words(of text: String) -> [String] {
        let sequence = WordTokenizer.words(of: text)
        return sequence.words.map { sequence.foldedText($0) }
    }

    static func hash(word: String) -> UInt64 { hash(Array(word.utf8)[...]) }

    static func hash(_ folded: ArraySlice<UInt8>) -> UInt64 {
        let (stem, replacement) = stem(of: folded)
        return hash(bytes: stem, then: replacement)
    }

    /// FNV-1a with a finaliser, the same everywhere. It stands here and not in `StableHash` so that it becomes part of
    /// the loops that call it for every word.
    @inline(__always)
    static func hash(bytes: ArraySlice<UInt8>, then last: UInt8? = nil) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in bytes.indices { state = (state ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
        if let last { state = (state ^ UInt64(last)) &* 0x100_0000_01b3 }
        state = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
        return state ^ (state >> 33)
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
