import NewsModel

/// Whether an answer is itself a denial, so that "no" in its sentences confirms it instead of taking it back.
enum AnswerPolarity {
    static func expectsNegation(_ answer: String, in topic: Topic) -> Bool {
        topic.answers.contains { $0.name == answer && $0.match.contains(where: mentionsNegation) }
    }

    private static func mentionsNegation(_ query: Query) -> Bool {
        switch query {
        case .term(let text, _), .prefix(let text), .phrase(let text, _): SentenceCues(text).negated
        case .regex, .everything: false
        case .all(let parts), .any(let parts), .quorum(_, let parts): parts.contains(where: mentionsNegation)
        // NOT in the query asks for the absence of a word, not for a sentence that denies.
        case .not: false
        case .near(let a, let b, _, _): mentionsNegation(a) || mentionsNegation(b)
        case .sentence(let part), .paragraph(let part), .field(_, let part): mentionsNegation(part)
        }
    }
}
