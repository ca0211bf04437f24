import NewsModel
import TextProcessing

/// Finds the agency that a story is credited to.
///
/// Three places: the dateline (`MOSCOW, May 14 (Reuters) -`, `МОСКВА, 14 мая /ТАСС/.`), the byline (`By Reuters`, `Von dpa`, an author's
/// name) and the closing line (`The Associated Press contributed to this report`, `Quelle: dpa`, `(Reporting by ...)`).
///
/// Letters in brackets are an agency in these forms only: elsewhere they are a party, a government, a payment system.
enum CreditLine {
    private static let datelineBytes = 220
    private static let closingBytes = 360
    /// Words of place and date before a dateline's agency.
    private static let datelineWords = 9

    static func agency(in content: StoryContent) -> OriginReader.Source? {
        let text = Array(content.text.utf8)
        return byline(content.authors).map { OriginReader.Source($0, "byline") }
            ?? dateline(text.prefix(datelineBytes)) ?? closing(text.suffix(closingBytes))
    }

    /// An author is an agency, or of one: `Reuters Staff`, `Jane Doe, Associated Press`.
    private static func byline(_ authors: [String]) -> String? {
        for author in authors.prefix(16) {
            let line = MarkedWords(EventTerms.bytes(of: author, limit: 512))
            for start in line.words.indices {
                guard let (outlet, length) = KnownOutlets.match(line, at: start), outlet.isAgency else { continue }
                let end = start + length
                let opens =
                    start == 0 || line.gap(before: start).endsClause || line.gap(before: start).opensBracket
                    || CreditWords.bylines.contains(line.words[start - 1])
                let ends =
                    end == line.words.count || line.gap(before: end).endsClause
                    || line.gap(before: end).closesBracket || CreditWords.staff.contains(line.words[end])
                if opens, ends { return outlet.name }
            }
        }
        return nil
    }

    /// An agency between brackets or slashes after a place and a date, or right before a dash; or after "by" in a line of
    /// its own.
    private static func dateline(_ head: ArraySlice<UInt8>) -> OriginReader.Source? {
        let line = MarkedWords(head)
        for start in line.words.indices.prefix(datelineWords + 1) {
            if start > 0, line.gap(before: start).endsSentence, !line.gap(before: start).opensBracket { break }
            guard let (outlet, length) = KnownOutlets.match(line, at: start), outlet.isAgency,
                line.isName(outlet, start..<start + length)
            else { continue }
            let (before, after) = (line.gap(before: start), line.gap(before: start + length))
            let isSure = !outlet.isAmbiguous || length > 1
            if before.opensBracket, after.closesBracket, isDateline(line, start, isSure: isSure),
                after.isDatelineEnd || isSure || start == 0 || line.isNumber(start - 1)
            {
                return OriginReader.Source(outlet.name, "dateline")
            }
            if isSure, after.isDash, isDateline(line, start, isSure: true) {
                return OriginReader.Source(outlet.name, "dateline")
            }
            if isSure, before.isDash, after.endsSentence { return OriginReader.Source(outlet.name, "dateline") }
            if start > 0, CreditWords.bylines.contains(line.words[start - 1]),
                start == 1 || line.gap(before: start - 1).breaksLine,
                after.breaksLine || after.endsClause || start + length == line.words.count
                    || CreditWords.staff.contains(line.words[start + length])
            {
                return OriginReader.Source(outlet.name, "byline")
            }
        }
        return nil
    }

    /// Nothing but places and a date before the agency. One whose letters also mean something else needs a date or a place
    /// in capitals.
    private static func isDateline(_ line: MarkedWords, _ end: Int, isSure: Bool) -> Bool {
        let words = 0..<end
        guard words.allSatisfy({ line.isUpper($0) || line.isNumber($0) || CreditWords.dates.contains(line.words[$0]) })
        else { return false }
        return isSure || end == 0 || line.isCapitals(0) || words.contains(where: line.isNumber)
    }

    /// An agency in brackets after the last sentence, or in a closing line that credits it. A line about a picture, a
    /// graphic or a typeface credits nobody with the report.
    private static func closing(_ tail: ArraySlice<UInt8>) -> OriginReader.Source? {
        let last = tail.split(separator: UInt8(ascii: "\n")).suffix(3)
        for part in last.reversed() {
            let line = MarkedWords(part)
            if line.words.contains(where: CreditWords.pictures.contains) { continue }
            if let name = closing(line) { return OriginReader.Source(name, "credit line") }
        }
        return nil
    }

    private static func closing(_ line: MarkedWords) -> String? {
        for start in line.words.indices.reversed() {
            guard let (outlet, length) = KnownOutlets.match(line, at: start), outlet.isAgency,
                line.isName(outlet, start..<start + length)
            else { continue }
            let end = start + length
            let (before, after) = (line.gap(before: start), line.gap(before: end))
            if line.words.count - end <= 2, before.opensBracket, start == 0 || before.endsSentence || after.breaksLine {
                return outlet.name
            }
            if start > 0, CreditWords.labels.contains(line.words[start - 1]), before.isColon { return outlet.name }
            if start > 0, line.words.count - end <= 1, CreditWords.partners.contains(line.words[start - 1]),
                line.words.count <= 8
            {
                return outlet.name
            }
            let following = line.words[end..<min(line.words.count, end + 3)]
            if following.contains(where: CreditWords.contributions.contains) { return outlet.name }
            let leading = line.words[max(0, start - 4)..<start]
            if leading.contains(where: CreditWords.materials.contains) { return outlet.name }
        }
        // Reuters signs without its name.
        return line.holds(["reporting", "by"]) && line.words.contains("editing") ? "Reuters" : nil
    }
}
