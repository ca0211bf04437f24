/// Finds the outlet that a sentence names as its source: "the Telegraph reported", "according to Interfax", "told CNN".
enum SourceQuotation {
    /// Words between a cue and the name: an article, "newspaper", "state news agency".
    private static let reach = 4

    /// nil where none is named, or the story's own (whose key is `own`).
    static func outlet(
        in sentence: String, own: String, among outlets: OwnOutlets, isHeadline: Bool = false
    ) -> String? {
        let line = MarkedWords(EventTerms.bytes(of: sentence, limit: 2_000))
        return outlet(in: line, own: own, among: outlets, isHeadline: isHeadline)
    }

    static func outlet(
        in line: MarkedWords, own: String, among outlets: OwnOutlets, isHeadline: Bool = false
    ) -> String? {
        var index = 0
        while index < line.words.count {
            guard let (name, length) = name(in: line, at: index, among: outlets) else {
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

    /// A known outlet, capitalised words that end like a newspaper's name, or a domain.
    private static func name(
        in line: MarkedWords, at start: Int, among outlets: OwnOutlets
    ) -> (String, length: Int)? {
        if let (outlet, length) = KnownOutlets.match(line, at: start), line.isName(outlet, start..<start + length) {
            let isOnlyLetters = length == 1 && outlet.isCode && outlet.isAmbiguous
            return isOnlyLetters && !isCalledMedium(line, at: start) ? nil : (outlet.name, length)
        }
        if let own = outlets.match(line, at: start) { return own }
        if let domain = domain(in: line, at: start, among: outlets) { return domain }
        guard line.isUpper(start), !QuotationWords.articles.contains(line.words[start]) else { return nil }
        var end = start
        while end < line.words.count, end - start < 5, line.isUpper(end),
            end == start || !line.gap(before: end).endsClause
        {
            end += 1
            guard end - start > 1, QuotationWords.pressWords.contains(line.words[end - 1]) else { continue }
            // "White House Press Secretary" goes on.
            let goesOn =
                end < line.words.count && line.gap(before: end).joins && line.isUpper(end)
                && !QuotationWords.mayFollow(line.words[end])
            if goesOn { continue }
            let words = line.words[start..<end].joined(separator: " ")
            return QuotationWords.carriers.contains(words) ? nil : (line.text(start..<end), end - start)
        }
        // "the Norwegian broadcaster NRK": the name's first word, which is what no word of the language follows so.
        if start > 0, QuotationWords.media.contains(line.words[start - 1]), !line.gap(before: start).endsClause {
            return (line.text(start..<start + 1), 1)
        }
        return nil
    }

    /// "news agency PTI", "PTI news agency", "told PTI": letters that are a party's or a government's, too.
    private static func isCalledMedium(_ line: MarkedWords, at index: Int) -> Bool {
        if index > 0, line.words[index - 1] == "told" || QuotationWords.media.contains(line.words[index - 1]) {
            return true
        }
        return line.words[(index + 1)..<min(line.words.count, index + 3)].contains(where: QuotationWords.media.contains)
    }

    /// "gamma.example", in small letters, and no part of an address or a mail address.
    private static func domain(
        in line: MarkedWords, at start: Int, among outlets: OwnOutlets
    ) -> (String, length: Int)? {
        let before = line.gap(before: start).text.last
        guard before != ".", before != "@", before != "/", !line.isUpper(start) else { return nil }
        var end = start + 1
        while end < line.words.count, end - start < 5,
            line.gap(before: end).text == "." || line.gap(before: end).text == "-",
            !line.isUpper(end)
        { end += 1 }
        guard end - start > 1, line.gap(before: end - 1).text == ".", !line.isNumber(end - 1),
            line.words[end - 1].utf8.count >= 2
        else { return nil }
        let host = line.text(start..<end)
        return (KnownOutlets.canonical(host) ?? outlets.origin(ofSite: host) ?? OriginName.host(host), end - start)
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
