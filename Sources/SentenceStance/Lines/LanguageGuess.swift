/// Which language a text is in, as far as cues need to know: by its script, by what is declared, by its common words.
enum LanguageGuess {
    private enum Script { case latin, cyrillic, arabic, han, kana, hangul, other }

    private static let longestSample = 400
    /// Of a text's words, how many a language's commonest must make up; in running text they are a quarter and more.
    /// A common word counts twice.
    private static let leastShare = 0.3
    /// Shorter texts need not show any common word: headlines leave them out.
    private static let shortText = 12

    /// - Returns: a language that there are cues for; nil where it is another, or cannot be told.
    static func language(declared: String?, text: some StringProtocol) -> String? {
        let letters = text.unicodeScalars.prefix(longestSample)
        let script = script(of: letters)
        let code = declared.map { $0.prefix { $0 != "-" && $0 != "_" }.lowercased() }
        switch script {
        case .kana: return "ja"
        case .hangul: return "ko"
        case .han: return code == "ja" ? "ja" : "zh"
        case .arabic: return code == nil || code == "ar" ? "ar" : nil
        case .cyrillic:
            if let code { return ["ru", "uk"].contains(code) ? code : nil }
            let isUkrainian = letters.contains { ["і", "ї", "є", "ґ"].contains($0) }
            return isUkrainian ? "uk" : "ru"
        case .other: return nil
        case .latin:
            if let code { return latin.contains(code) ? code : nil }
            return mostAlike(String(String.UnicodeScalarView(letters)))
        }
    }

    /// The letters beyond a to z that a language writes its own words with; names bring others.
    fileprivate static let letters: [String: Set<Unicode.Scalar>] = [
        "en": [], "es": scalars("áéíóúüñ"), "fr": scalars("àâæçéèêëîïôœùûüÿ"), "de": scalars("äöüß"),
        "it": scalars("àèéìíîòóù"), "pt": scalars("áâãàçéêíóôõú"), "nl": scalars("éèëïóöü"),
        "pl": scalars("ąćęłńóśźż"), "tr": scalars("çğıöşüâî"),
    ]

    private static func scalars(_ text: String) -> Set<Unicode.Scalar> { Set(text.unicodeScalars) }

    private static let latin = ["en", "es", "fr", "de", "it", "pt", "nl", "pl", "tr"]

    private static func script(of letters: some Sequence<Unicode.Scalar>) -> Script {
        var counts: [Script: Int] = [:]
        for letter in letters where letter.properties.isAlphabetic {
            switch letter.value {
            case 0x41...0x24f, 0x1e00...0x1eff: counts[.latin, default: 0] += 1
            case 0x400...0x52f: counts[.cyrillic, default: 0] += 1
            case 0x600...0x6ff, 0x750...0x77f: counts[.arabic, default: 0] += 1
            case 0x3040...0x30ff: counts[.kana, default: 0] += 1
            case 0x3400...0x9fff: counts[.han, default: 0] += 1
            case 0xac00...0xd7af: counts[.hangul, default: 0] += 1
            default: counts[.other, default: 0] += 1
            }
        }
        // Japanese mixes kana with Han; a Chinese text has none.
        if let kana = counts[.kana], kana * 8 > counts[.han] ?? 0, kana + (counts[.han] ?? 0) > counts[.latin] ?? 0 {
            return .kana
        }
        let order: [Script] = [.latin, .cyrillic, .arabic, .han, .hangul, .other, .kana]
        return order.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? .other
    }

    private static func mostAlike(_ text: String) -> String? {
        let pieces = WordCutter.pieces(of: text).filter(\.isWord)
        let scores = latin.map { language -> (language: String, hits: Int) in
            guard let cues = CueLibrary.index(of: language) else { return (language, 0) }
            let hits = pieces.reduce(0) { $0 + cues.familiarity(of: $1) - ($1.isForeign(to: language) ? 2 : 0) }
            return (language, hits)
        }
        // English stands first: a headline without any common word is taken for English.
        guard let best = scores.max(by: { $0.hits < $1.hits }) else { return nil }
        if pieces.count < shortText {
            return best.hits > 0 ? best.language : text.utf8.allSatisfy { $0 < 0x80 } ? "en" : nil
        }
        return Double(best.hits) >= leastShare * Double(pieces.count) ? best.language : nil
    }
}

extension WordCutter.Piece {
    /// Whether it is no name, and has a letter that the language does not write.
    fileprivate func isForeign(to language: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isLowercase,
            let known = LanguageGuess.letters[language]
        else { return false }
        return text.lowercased().unicodeScalars.contains {
            !$0.isASCII && $0.properties.isAlphabetic && !known.contains($0)
        }
    }
}
