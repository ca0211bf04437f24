/// Cuts text into words, as the query language, word diffs and event vectors count them.
///
/// - A word is a run of letters, digits and their marks; everything else separates. Hyphens and slashes separate
///   (`Mid-East` is two words), and so do the dots of host names and the marks in URLs.
/// - Apostrophes: a possessive 's is left out, elisions are cut (`l'Élysée`), others are folded away (`don't` is dont).
/// - `U.S.` is one word, `us`, with the shape `acronym`. `1,000` is 1000 (see `NumberShape`).
/// - Soft hyphens and joiners do not exist. Han, kana, Hangul, Thai, Lao, Khmer and Burmese are one word a character,
///   so that a term in them is found as a substring.
public enum WordTokenizer {
    public static func words(of text: String) -> WordSequence { words(of: Array(text.utf8)) }

    public static func words(of utf8: [UInt8]) -> WordSequence {
        var scanner = WordScanner(utf8)
        return scanner.scan()
    }

    /// The words one by one: what they fold to, and where they stand in the text (UTF-8 offsets).
    public static func tokens(of text: String) -> [(folded: String, span: Range<Int>)] {
        let sequence = words(of: text)
        return sequence.words.map { (sequence.foldedText($0), $0.span) }
    }
}
