/// Takes away what people write differently without meaning anything by it: case, diacritics, ligatures, width.
///
/// Compatibility decomposition (NFKD) and full case folding, with decisions for news text in many languages:
/// - Accents go in Latin, Greek, Cyrillic, Arabic and Hebrew (Guaidó is Guaido). Latin letters that Unicode does not
///   decompose are spelt out: ß ss, æ ae, œ oe, ø o, ł l, đ d, þ th. Turkish İ, I and ı are all i. Umlauts are not
///   spelt out (Müller is Muller, not Mueller).
/// - Greek final sigma is σ. Cyrillic ё is е, since newspapers print both; й, ї, ў, ѓ, ќ stay letters of their own.
/// - Arabic: vowel points and tatweel go, alef with hamza is alef, ى and Persian ی are ي, ة is ه, ک is ك.
/// - Signs that make another word stay: Indic vowel signs, viramas and nuktas, Thai vowels and tones, kana voicing.
/// - Width forms are ordinary ones, digits of any script are ASCII, superscript digits are digits (CO₂ is co2).
/// - Apostrophes of any shape are `'`; soft hyphens, joiners and direction marks are not there.
public enum Folding {
    /// Folds a whole text; separators stay as they are.
    public static func fold(_ text: String) -> String {
        String(decoding: fold(utf8: Array(text.utf8)), as: UTF8.self)
    }

    /// Folds UTF-8; bytes that are no UTF-8 become U+FFFD.
    public static func fold(utf8 bytes: [UInt8]) -> [UInt8] {
        let table = ScalarTable.shared
        var folded = FoldedBytes()
        folded.reserve(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80, byte != 0x60 {
                folded.append(ascii: byte &- 0x41 < 26 ? byte + 32 : byte)
                index += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: index)
            let entry = table[scalar]
            if entry.kind == .apostrophe {
                folded.append(ascii: 0x27)
            } else {
                folded.append(scalar, entry)
            }
            index += length
        }
        return folded.bytes
    }
}
