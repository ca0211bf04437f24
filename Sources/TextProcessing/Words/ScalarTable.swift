/// What the tokenizer and folding need to know of a Unicode scalar, one array access away.
///
/// Decoded once per process from the run-length tables in `ScalarClasses`, `SimpleFoldings` and `SequenceFoldings`.
struct ScalarTable: Sendable {
    /// What a scalar does in a text of words.
    enum Kind: UInt8 {
        case separator, letter, digit
        /// A mark that folding takes away: accents, Hebrew and Arabic vowel points.
        case dropped
        /// A mark that belongs to the word: vowel signs, viramas.
        case mark
        /// A word by itself, since its script puts no spaces between words.
        case solo
        /// Joins the `solo` before it.
        case soloMark
        /// Neither seen nor counted: soft hyphens, joiners, direction marks.
        case ignored
        case apostrophe
    }

    /// `Kind` in bits 0-3, upper and lower case in 4 and 5, "a sequence" in 6, and from 7 the scalar or the number of
    /// the sequence that it folds to (0: itself).
    struct Entry {
        let bits: UInt32
        var kind: Kind { Kind(rawValue: UInt8(bits & 15)) ?? .separator }
        var isUpper: Bool { bits & 16 != 0 }
        var isLower: Bool { bits & 32 != 0 }
        var isSequence: Bool { bits & 64 != 0 }
        var target: UInt32 { bits >> 7 }
    }

    static let shared = ScalarTable()

    private var entries: [UInt32]
    private(set) var sequences: [[UInt32]] = []

    private static let limit: UInt32 = 0x20000

    subscript(scalar: UInt32) -> Entry {
        if scalar < Self.limit { return Entry(bits: entries[Int(scalar)]) }
        // Beyond the table: ideographs in planes 2 and 3, tags and variation selectors in plane 14.
        let kind: Kind = scalar < 0x40000 ? .solo : scalar >= 0xE0000 && scalar < 0xE1000 ? .ignored : .separator
        return Entry(bits: UInt32(kind.rawValue))
    }

    private init() {
        entries = [UInt32](repeating: 0, count: Int(Self.limit))
        for scalar in 0x30...0x39 { entries[scalar] = UInt32(Kind.digit.rawValue) }
        for scalar in 0x61...0x7A {
            entries[scalar] = UInt32(Kind.letter.rawValue) | 32
            entries[scalar - 32] = UInt32(Kind.letter.rawValue) | 16 | UInt32(scalar) << 7
        }
        for scalar in [0x27, 0x60] { entries[scalar] = UInt32(Kind.apostrophe.rawValue) }
        decodeClasses()
        decodeSimpleFoldings()
        decodeSequences()
    }

    private mutating func decodeClasses() {
        var reader = RunReader(ScalarClasses.runs)
        while let first = reader.number() {
            let last = reader.take("-") ? reader.number() ?? first : first
            let kind = Self.kind(of: reader.letter())
            let letterCase = reader.letter()
            for scalar in first...max(first, last) where scalar < Self.limit {
                entries[Int(scalar)] = UInt32(kind.rawValue) | Self.caseBits(letterCase, (scalar - first) % 2 == 0)
            }
        }
    }

    private mutating func decodeSimpleFoldings() {
        var reader = RunReader(SimpleFoldings.runs)
        while let from = reader.number(), reader.take(">"), let target = reader.number() {
            let count = reader.take("*") ? reader.decimal() : 1
            let stride = reader.take("/") ? reader.decimal() : 1
            for step in 0..<count {
                let scalar = Int(from + step * stride)
                if scalar < entries.count { entries[scalar] |= (target + step * stride) << 7 }
            }
        }
    }

    private mutating func decodeSequences() {
        var reader = RunReader(SequenceFoldings.entries)
        while let from = reader.number(), reader.take(">"), let first = reader.number() {
            var sequence = [first]
            while reader.take("+"), let next = reader.number() { sequence.append(next) }
            if from < Self.limit { entries[Int(from)] |= 64 | UInt32(sequences.count) << 7 }
            sequences.append(sequence)
        }
    }

    private static func kind(of letter: UInt8) -> Kind {
        switch letter {
        case UInt8(ascii: "L"): .letter
        case UInt8(ascii: "D"): .digit
        case UInt8(ascii: "X"): .dropped
        case UInt8(ascii: "M"): .mark
        case UInt8(ascii: "S"): .solo
        case UInt8(ascii: "H"): .soloMark
        case UInt8(ascii: "I"): .ignored
        default: .apostrophe
        }
    }

    private static func caseBits(_ letter: UInt8, _ even: Bool) -> UInt32 {
        switch letter {
        case UInt8(ascii: "u"): 16
        case UInt8(ascii: "o"): 32
        case UInt8(ascii: "U"): even ? 16 : 32
        case UInt8(ascii: "O"): even ? 32 : 16
        default: 0
        }
    }
}
