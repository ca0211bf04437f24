import NewsModel
import TextProcessing

/// Which way a sentence answers: whether it takes back what an answer's queries look for.
struct AnswerPolarity {
    /// The answer is itself a denial, so that "no" in its sentences confirms it instead of taking it back.
    private let isDenial: Bool
    private let words: Set<String>
    private let prefixes: [String]

    init(_ answer: Topic.Answer) {
        var (words, prefixes) = (Set<String>(), [String]())
        for query in answer.match { Self.collect(query, &words, &prefixes) }
        isDenial =
            words.contains { CueWords.isNegation($0) || CueWords.isDenial($0) }
            || prefixes.contains { CueWords.isDenial($0) }
        self.words = words
        self.prefixes = prefixes
    }

    func isNegated(_ cues: SentenceCues) -> Bool {
        guard !isDenial else { return false }
        return cues.negates { word in words.contains(word) || prefixes.contains { word.hasPrefix($0) } }
    }

    /// The words that a query asks for; what follows NOT is not asked for.
    private static func collect(_ query: Query, _ words: inout Set<String>, _ prefixes: inout [String]) {
        switch query {
        case .term(let text, _), .phrase(let text, _): words.formUnion(EventTerms.words(of: text))
        case .prefix(let text): prefixes.append(Folding.fold(text))
        case .all(let parts), .any(let parts), .quorum(_, let parts):
            for part in parts { collect(part, &words, &prefixes) }
        case .near(let a, let b, _, _):
            collect(a, &words, &prefixes)
            collect(b, &words, &prefixes)
        case .sentence(let part), .paragraph(let part), .field(_, let part): collect(part, &words, &prefixes)
        case .not, .regex, .everything: break
        }
    }
}
