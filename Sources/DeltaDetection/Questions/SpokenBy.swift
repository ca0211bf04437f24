/// Finds the person or body that a sentence names as its speaker: "Pompeo just announced", "said Dmitry Peskov".
enum SpokenBy {
    static func speaker(in line: MarkedWords) -> String? {
        for index in line.words.indices where verbs.contains(line.words[index]) || isRussianVerb(line.words[index]) {
            if let name = name(endingBefore: index, in: line) { return name }
            // Who follows "told" is who was told.
            if !addressing.contains(line.words[index]), let name = name(from: index + 1, in: line) { return name }
        }
        for index in line.words.indices.dropLast()
        where line.words[index] == "according" && line.words[index + 1] == "to" {
            if let name = name(from: index + 2, in: line) { return name }
        }
        return nil
    }

    /// The capitalised words right before the verb, an adverb or auxiliary between them allowed.
    private static func name(endingBefore verb: Int, in line: MarkedWords) -> String? {
        var end = verb
        while end > 0, verb - end < 2, between.contains(line.words[end - 1]) { end -= 1 }
        guard !line.gap(before: verb).endsClause else { return nil }
        var start = end
        while start > 0, end - start < 4, line.isUpper(start - 1),
            start == end || !line.gap(before: start).endsClause
        { start -= 1 }
        return name(start..<end, in: line)
    }

    private static func name(from start: Int, in line: MarkedWords) -> String? {
        var end = start
        while end < line.words.count, end - start < 4, line.isUpper(end),
            end == start || !line.gap(before: end).endsClause
        { end += 1 }
        return name(start..<end, in: line)
    }

    /// nil for pronouns and for outlets, which are sources and no speakers.
    private static func name(_ range: Range<Int>, in line: MarkedWords) -> String? {
        var range = range
        while let first = range.first, openers.contains(line.words[first]) { range = (first + 1)..<range.upperBound }
        guard let first = range.first, KnownOutlets.match(line, at: first)?.length != range.count else {
            return nil
        }
        return line.text(range)
    }

    private static func isRussianVerb(_ word: String) -> Bool { russianStems.contains { word.hasPrefix($0) } }

    private static let verbs = words(
        """
        said says told tells announced announces warned denied denies added tweeted insisted claimed claims argued
        confirmed declared stated promised wrote
        sagte sagt erklarte betonte kundigte warnte bestatigte teilte
        dijo dice afirmo anuncio declaro aseguro confirmo advirtio senalo
        declare dit annonce affirme assure confirme averti indique
        """)
    private static let addressing = words("told tells warned teilte")
    private static let russianStems = [
        "сказал", "заявил", "объявил", "рассказал", "подчеркнул", "отметил", "подтвердил",
    ]
    private static let between = words(
        "just also has have had later today then again a ha hat earlier already только уже ранее")
    /// Capitalised for standing first, or no name at all.
    private static let openers = words(
        """
        the he she it they we you i who this that but and so as in on at a an when while after before however meanwhile
        er sie es wir der die das und aber el ella ellos la le il elle ils on
        он она они мы это но и как
        """)

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
