import TextProcessing

/// The words of a text as hashes: folded, and cut to a stem where that is safe without knowing the language.
enum EventTerms {
    /// Reads at most `limit` bytes: what is longer says no more about what it is about.
    static func hashes(of text: String, limit: Int = 65_536) -> [UInt64] {
        let sequence = WordTokenizer.words(of: bytes(of: text, limit: limit))
        return sequence.words.map { hash(of: $0, in: sequence) }
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

    static func hash(word: String) -> UInt64 { hash(word.utf8.span) }

    @inline(__always)
    static func hash(of word: WordSequence.Word, in sequence: WordSequence) -> UInt64 {
        hash(sequence.folded.span.extracting(word.foldedSpan))
    }

    @inline(__always)
    private static func hash(_ folded: borrowing Span<UInt8>) -> UInt64 {
        let (length, replacement) = stem(of: folded)
        return hash(bytes: folded.extracting(first: length), then: replacement)
    }

    /// FNV-1a with a finaliser, the same everywhere. It stands here and not in `StableHash` so that it becomes part of
    /// the loops that call it for every word.
    @inline(__always)
    static func hash(bytes: borrowing Span<UInt8>, then last: UInt8? = nil) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in bytes.indices { state = (state ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
        if let last { state = (state ^ UInt64(last)) &* 0x100_0000_01b3 }
        state = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
        return state ^ (state >> 33)
    }

    /// An English, French or Spanish plural loses its s (`ies` becomes y), a long Cyrillic word its ending.
    @inline(__always)
    private static func stem(of word: borrowing Span<UInt8>) -> (length: Int, replacement: UInt8?) {
        let count = word.count
        guard count > 0 else { return (0, nil) }
        if word[0] == 0xd0 || word[0] == 0xd1 { return (min(count, 2 * 6), nil) }
        guard count > 3, word[count - 1] == UInt8(ascii: "s"), word[count - 2] != UInt8(ascii: "s") else {
            return (count, nil)
        }
        return word[count - 2] == UInt8(ascii: "e") && word[count - 3] == UInt8(ascii: "i")
            ? (count - 3, UInt8(ascii: "y")) : (count - 1, nil)
    }
}
