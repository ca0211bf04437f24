import NewsModel
import TextProcessing

/// What a term or phrase looks for: words in succession, as the tokenizer counts them.
struct WordPattern: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        /// Folded.
        let word: [UInt8]
        let isPrefix: Bool
        /// As it must be written; compared by canonical equivalence.
        let exact: String?
        /// `U.S.` finds `U.S.` and `US`, not `us`.
        let isAcronym: Bool
    }

    let pieces: [Piece]

    /// nil for queries that are no words.
    init?(_ query: Query) {
        switch query {
        case .term(let text, let exact), .phrase(let text, let exact): pieces = Self.pieces(text, exact: exact)
        case .prefix(let stem): pieces = Self.pieces(stem + "*", exact: false)
        default: return nil
        }
        if pieces.isEmpty { return nil }
    }

    init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The same words however they are written.
    var folded: WordPattern {
        WordPattern(pieces.map { Piece(word: $0.word, isPrefix: $0.isPrefix, exact: nil, isAcronym: false) })
    }

    /// The same with anything after its last word.
    var asPrefix: WordPattern {
        WordPattern(
            pieces.dropLast()
                + pieces.suffix(1).map { Piece(word: $0.word, isPrefix: true, exact: nil, isAcronym: false) })
    }

    private static func pieces(_ text: String, exact: Bool) -> [Piece] {
        let sequence = WordTokenizer.words(of: text)
        return sequence.words.map { word in
            let starred =
                word.span.upperBound < sequence.source.count
                && sequence.source[word.span.upperBound] == UInt8(ascii: "*")
            return Piece(
                word: Array(sequence.folded(word)), isPrefix: starred && !exact && !word.shape.contains(.solo),
                exact: exact ? ExactForm.of(sequence.text(word.span)) : nil,
                isAcronym: !exact && word.shape.contains(.acronym))
        }
    }

    /// The place of the first piece, in words: whether the pieces stand at `first` and after it.
    func stands(at first: Int, in sequence: WordSequence) -> Bool {
        guard first >= 0, first + pieces.count <= sequence.words.count else { return false }
        let position = sequence.words[first].position
        for offset in pieces.indices {
            let word = sequence.words[first + offset]
            if word.position != position + Int32(offset) || !pieces[offset].matches(word, in: sequence) { return false }
        }
        return true
    }
}

extension WordPattern.Piece {
    func matches(_ word: WordSequence.Word, in sequence: WordSequence) -> Bool {
        let folded = sequence.folded(word)
        guard isPrefix ? folded.starts(with: self.word) : folded.elementsEqual(self.word) else { return false }
        if isAcronym { return word.shape.contains(.acronym) || word.shape.contains(.capitals) }
        guard let exact else { return true }
        return ExactForm.of(sequence.text(word.span)) == exact
    }
}

/// How a word is written, apart from what nobody sees (soft hyphens, zero-width characters, marks of direction, variation
/// selectors) and from the shape of apostrophes.
enum ExactForm {
    static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2019, 0x2018, 0x02BC, 0xFF07: scalars.append("'")
            case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
                0xFEFF:
                continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
