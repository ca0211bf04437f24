/// Finds the outlet that a sentence names as its source: "the Telegraph reported", "according to Interfax", "told CNN".
enum SourceQuotation {
    /// Words between a cue and the name: an article, "newspaper", "state news agency".
    private static let reach = 4

    /// nil where none is named, or the story's own (whose key is `own`).
    static func outlet(in sentence: String, own: String, isHeadline: Bool = false) -> String? {
        outlet(in: MarkedWords(EventTerms.bytes(of: sentence, limit: 2_000)), own: own, isHeadline: isHeadline)
    }

    static func outlet(in line: MarkedWords, own: String, isHeadline: Bool = false) -> String? {
        var index = 0
        while index < line.words.count {
            guard let (name, length) = name(in: line, at: index) else {
                index += 1
                continue
            }
            let end = index + length
            if isSource(line, index..<end, isHeadline: isHeadline), OriginName.key(name) != own { return name }
            index = end
        }
        return nil
    }

    /// A word of saying stands before the preposition, with no more than who said it and when in between.
    private static func isAddressed(_ line: MarkedWords, before preposition: Int) -> Bool {
        var index = preposition - 1
        while index >= 0, preposition - index <= reach, !line.gap(before: index + 1).endsClause {
            let word = line.words[index]
            if QuotationWords.addressed.contains(word) { return true }
            guard
                QuotationWords.speakers.contains(word) || QuotationWords.fillers.contains(word)
                    || index < preposition - 1 && line.isUpper(index)
            else { return false }
            index -= 1
        }
        return false
    }

    /// A known outlet, or capitalised words that end like a newspaper's name.
    private static func name(in line: MarkedWords, at start: Int) -> (String, length: Int)? {
        if let (outlet, length) = KnownOutlets.match(line, at: start) {
            // "the sun" in lower case is a star; an article alone may be written small.
            let named = length > 1 ? start + length - 1 : start
            return line.isWritten(named) ? (outlet.name, length) : nil
        }
        guard line.isUpper(start), !QuotationWords.articles.contains(line.words[start]) else { return nil }
        var end = start
        while end < line.words.count, end - start < 5, line.isUpper(end),
            end == start || !line.gap(before: end).endsClause
        {
            end += 1
            if end - start > 1, QuotationWords.pressWords.contains(line.words[end - 1]) {
                return (line.text(start..<end), end - start)
            }
        }
        // "the Norwegian broadcaster NRK": the name's first word, which is what no word of the language follows so.
        if start > 0, QuotationWords.media.contains(line.words[start - 1]), !line.gap(before: start).endsClause {
            return (line.text(start..<start + 1), 1)
        }
        return nil
    }

    private static func isSource(_ line: MarkedWords, _ name: Range<Int>, isHeadline: Bool) -> Bool {
        var index = name.lowerBound - 1
        var steps = 0
        while index >= 0, steps < reach {
            let word = line.words[index]
            if QuotationWords.before.contains(word) { return true }
            // "de acuerdo con": an agreement with somebody is something else.
            if word == "acuerdo", index > 0, line.words[index - 1] == "de" { return true }
            if QuotationWords.prepositions.contains(word), isAddressed(line, before: index) { return true }
            guard QuotationWords.fillers.contains(word), !line.gap(before: index + 1).endsClause else { break }
            index -= 1
            steps += 1
        }
        index = name.upperBound
        steps = 0
        while index < line.words.count, steps < reach {
            let word = line.words[index]
            if QuotationWords.after.contains(word) { return true }
            guard QuotationWords.fillers.contains(word), !line.gap(before: index).endsClause else { break }
            index += 1
            steps += 1
        }
        // "Putin would trade Maduro: Telegraph", "Telegraph: Putin ..."
        guard isHeadline else { return false }
        let isEdge = name.lowerBound == 0 || name.upperBound == line.words.count
        let gap = line.gap(before: name.lowerBound == 0 ? name.upperBound : name.lowerBound).text
        return isEdge && gap.contains { ":—–-|".contains($0) } && !gap.contains("|")
    }
}
