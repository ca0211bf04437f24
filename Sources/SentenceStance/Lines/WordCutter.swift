import TextProcessing

/// Cuts a sentence into the words and marks that stances are read from.
///
/// Other than `WordTokenizer`, it keeps the marks, and takes "n't" and "'s" for words of their own. Han, kana and Hangul
/// are one word a character.
enum WordCutter {
    struct Piece {
        let text: String
        let folded: String
        let isWord: Bool
    }

    static func pieces(of text: String) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var at = 0
        while at < scalars.count {
            let start = at
            let first = scalars[at]
            if isWide(first) {
                at += 1
            } else if isLetter(first) {
                at = wordEnd(scalars, from: at)
            } else if isApostrophe(first) {
                at += 1
                let end = min(scalars.count, at + 3)
                let letters = scalars[at..<end].prefix { $0.properties.isLowercase && $0.isASCII }.count
                if letters == 1 || letters == 2, at + letters == scalars.count || !isLetter(scalars[at + letters]) {
                    at += letters
                }
            } else {
                at += 1
                if first.properties.isWhitespace || isIgnored(first) { continue }
            }
            add(scalars[start..<at], to: &pieces)
        }
        return pieces
    }

    private static func add(_ scalars: ArraySlice<Unicode.Scalar>, to pieces: inout [Piece]) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let word = String(text)
        let folded = Folding.fold(word)
        if folded == "cannot" {
            add(scalars.prefix(3), to: &pieces)
            add(scalars.suffix(3), to: &pieces)
            return
        }
        guard let first = scalars.first else { return }
        pieces.append(
            Piece(text: word, folded: folded, isWord: isLetter(first) || isWide(first) || isApostrophe(first)))
    }

    /// The end of the word that begins at `start`: hyphens join, "n't" is a word of its own.
    private static func wordEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        if isContractedNot(scalars, at: start) { return start + 3 }
        var at = start + 1
        while at < scalars.count {
            if isContractedNot(scalars, at: at) { return at }
            if isLetter(scalars[at]), !isWide(scalars[at]) {
                at += 1
            } else if scalars[at] == "-", at + 1 < scalars.count, isLetter(scalars[at + 1]), !isWide(scalars[at + 1]) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    private static func isContractedNot(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 2 < scalars.count, scalars[index] == "n", isApostrophe(scalars[index + 1]),
            scalars[index + 2] == "t"
        else { return false }
        return index + 3 == scalars.count || !isLetter(scalars[index + 3])
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    /// Scripts without spaces, and Hangul, whose endings are glued on.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30ff, 0x3400...0x9fff, 0xac00...0xd7af: true
        default: false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return switch scalar.value {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
            default: false
            }
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    }
}
