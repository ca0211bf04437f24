/// What a sentence does with its claim: takes it back, softens it, or puts it in somebody's mouth.
package struct SentenceCues: Sendable {
    /// "may", "reportedly", "angeblich".
    package let hedged: Bool
    /// Who is said to have said it; nil where nobody is named.
    package let speaker: String?

    private let line: MarkedWords

    package init(_ sentence: String) {
        line = MarkedWords(EventTerms.bytes(of: sentence, limit: 4_000))
        let line = line
        hedged = line.words.indices.contains { index in
            CueWords.hedges.contains(line.words[index])
                // May is a month; "may" is a doubt.
                || line.words[index] == "may" && !line.isUpper(index)
        }
        speaker = SpokenBy.speaker(in: line)
    }

    /// Any word of denial at all.
    var denies: Bool { line.words.contains { CueWords.isNegation($0) || CueWords.isDenial($0) } }

    /// A word that matches `isClaimed` is negated: "not" shortly before it in its clause, or "denied" anywhere before.
    func negates(_ isClaimed: (String) -> Bool) -> Bool {
        var denied = false
        for (index, word) in line.words.enumerated() {
            if CueWords.isDenial(word) { denied = true }
            guard isClaimed(word) else { continue }
            if denied || isNegated(index) { return true }
        }
        return false
    }

    private func isNegated(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, index - before <= CueWords.negationReach, !line.gap(before: before + 1).endsClause {
            if CueWords.isNegation(line.words[before]) {
                return !CueWords.affirmations.contains(line.words[before + 1])
            }
            before -= 1
        }
        return false
    }

    /// What asks claims nothing: a sentence that ends in a question mark, or a headline that begins like a question.
    package static func isQuestion(_ text: String, isHeadline: Bool = false) -> Bool {
        let marks = text.unicodeScalars.reversed().first { !CueWords.closingMarks.contains($0) }
        if let marks, CueWords.questionMarks.contains(marks) { return true }
        if text.unicodeScalars.first == "¿" { return true }
        guard isHeadline else { return false }
        let words = EventTerms.words(of: text)
        return words.first.map(CueWords.interrogatives.contains) ?? false
            || words.count > 1 && words[1] == "ли"
    }
}
