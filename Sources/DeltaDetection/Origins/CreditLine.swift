import NewsModel
import TextProcessing

/// Finds the agency that a story is credited to.
///
/// Three places: the dateline (`MOSCOW, May 14 (Reuters) -`, `МОСКВА, 14 мая /ТАСС/.`), the byline (`By Reuters`, `Von dpa`, an author's
/// name) and the closing line (`The Associated Press contributed to this report`, `Quelle: dpa`, `(Reporting by ...)`).
enum CreditLine {
    private static let datelineBytes = 220
    private static let closingBytes = 360

    static func agency(in content: StoryContent) -> String? {
        let text = Array(content.text.utf8)
        return byline(content.authors) ?? dateline(text.prefix(datelineBytes)) ?? closing(text.suffix(closingBytes))
    }

    private static func byline(_ authors: [String]) -> String? {
        for author in authors.prefix(16) {
            let words = EventTerms.words(of: author)
            for start in words.indices {
                if let (outlet, _) = KnownOutlets.match(words, at: start), outlet.isAgency { return outlet.name }
            }
        }
        return nil
    }

    /// An agency between brackets or slashes or right before a dash, early on; or after "by" in a first line.
    private static func dateline(_ head: ArraySlice<UInt8>) -> String? {
        let line = MarkedWords(head)
        for start in line.words.indices {
            guard let (outlet, length) = KnownOutlets.match(line, at: start), outlet.isAgency else { continue }
            let (before, after) = (line.gap(before: start), line.gap(before: start + length))
            if before.opensBracket, after.closesBracket { return outlet.name }
            if before.opensBracket || start < 8, after.isDash, line.isWritten(start) { return outlet.name }
            if before.isDash, start < 8, after.endsSentence, line.isWritten(start) { return outlet.name }
            if start > 0, start < 6, CreditWords.bylines.contains(line.words[start - 1]), line.isWritten(start) {
                return outlet.name
            }
        }
        return nil
    }

    /// An agency in brackets at the very end, or in a line with a word of credit.
    private static func closing(_ tail: ArraySlice<UInt8>) -> String? {
        let line = MarkedWords(tail)
        for start in line.words.indices.reversed() {
            guard let (outlet, length) = KnownOutlets.match(line, at: start), outlet.isAgency,
                line.isWritten(start)
            else { continue }
            let (before, after) = (line.gap(before: start), line.gap(before: start + length))
            let isLast = line.words.count - start - length <= 2
            if isLast, before.opensBracket || after.closesBracket { return outlet.name }
            let around = line.words[max(0, start - 4)..<min(line.words.count, start + length + 3)]
            if around.contains(where: CreditWords.credits.contains) { return outlet.name }
        }
        // Reuters signs without its name.
        return line.holds(["reporting", "by"]) && line.words.contains("editing") ? "Reuters" : nil
    }
}
