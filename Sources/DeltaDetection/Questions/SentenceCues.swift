/// What a sentence does with its claim: takes it back, softens it, or puts it in somebody's mouth.
public struct SentenceCues: Sendable {
    /// "may", "reportedly", "angeblich".
    public let hedged: Bool
    /// Who is said to have said it; nil where nobody is named.
    public let speaker: String?

    private let line: MarkedWords

    public init(_ sentence: String) {
        line = MarkedWords(EventTerms.bytes(of: sentence, limit: 4_000))
        let line = line
        hedged = line.words.indices.contains { index in
            CueWords.hedges.contains(line.words[index])
                // May is a month; "may" is a doubt.
                || line.words[index] == "may" && !line.isUpper(index)
                || index > 0 && index + 1 < line.words.count && line.words[index + 1] == "to"
                    && CueWords.hearsay.contains(line.words[index]) && CueWords.beings.contains(line.words[index - 1])
                || index > 0 && line.words[index] == "etre" && line.words[index - 1] == "peut"
        }
        speaker = SpokenBy.speaker(in: line)
    }

    /// A word that matches `isClaimed` is negated: "not" shortly before it in its clause, or "denied" anywhere before;
    /// but what is denied not to be so is said to be so, and so is what nobody denies.
    func negates(_ isClaimed: (String) -> Bool) -> Bool {
        var denied = false
        for (index, word) in line.words.enumerated() {
            if isDenial(index), !isNegated(index) { denied = true }
            guard isClaimed(word) else { continue }
            if denied != isNegated(index) { return true }
        }
        return false
    }

    private func isDenial(_ index: Int) -> Bool {
        let word = line.words[index]
        if CueWords.isDenial(word) { return true }
        return CueWords.brokenDenials.contains { first, second in
            second == word && line.words[..<index].suffix(8).contains { first.contains($0) }
        }
    }

    private func isNegated(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, index - before <= CueWords.negationReach, !line.gap(before: before + 1).endsClause {
            let (word, next) = (line.words[before], line.words[before + 1])
            if CueWords.refusals.contains(word), next == "to" { return true }
            if CueWords.isNegation(word) {
                return !CueWords.affirmations.contains(next)
            }
            before -= 1
        }
        var after = index + 1
        while after < line.words.count, after - index <= CueWords.negationReach, !line.gap(before: after).endsClause {
            if CueWords.mayFollow(line.words[after]) {
                return after + 1 == line.words.count || !CueWords.affirmations.contains(line.words[after + 1])
            }
            after += 1
        }
        return false
    }

    /// What asks claims nothing: a sentence that ends in a question mark, or a headline that begins like a question.
    public static func isQuestion(_ text: String, isHeadline: Bool = false) -> Bool {
        let marks = text.unicodeScalars.reversed().first { !CueWords.closingMarks.contains($0) }
        if let marks, CueWords.questionMarks.contains(marks) { return true }
        if text.unicodeScalars.first == "¿" { return true }
        guard isHeadline else { return false }
        let words = EventTerms.words(of: text)
        return words.first.map(CueWords.interrogatives.contains) ?? false
            || words.count > 1 && (words[1] == "ли" || CueWords.interrogativePairs.contains(Array(words.prefix(2))))
    }
}
