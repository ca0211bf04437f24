import NewsModel
import SentenceStance

/// Whether a story that joins an event says what its other origins say.
struct EventAgreement {
    enum Verdict: Hashable {
        case same
        /// It denies what they say, or gives another answer; why, in a few words.
        case contradicts(String)
        case unclear
    }

    /// What is said of a new origin where it cannot be told whether it reports the same.
    static let unclear = "a second origin reports on it"

    /// Whether a delta says so.
    static func isUnclear(_ delta: Delta) -> Bool { delta.note?.hasPrefix(unclear) == true }
    /// Headline and first sentences, where a denial stands.
    private static let openingSentences = 2
    private static let openingBytes = 1_000
    /// How many of an event's origins are asked what they answer, those that came first: one publisher can invent any number,
    /// and every story that joins asks them again.
    static let askedOrigins = 64

    /// - Parameter others: what the event's other origins answer, each answer once.
    static func verdict(
        on content: StoryContent, match: Match, topic: Topic, question: Question?, others: Set<String>,
        at time: Timestamp
    ) -> Verdict {
        let reader = StanceReader(content, time: time)
        if let question, !match.answers.isEmpty {
            var (own, denied) = (Set<String>(), Set<String>())
            for found in match.answers {
                let reading = question.reading(found, in: content, by: reader)
                if topic.answerPolicy.counts(found.answer, reading.stance, speaker: reading.speaker) {
                    own.insert(found.answer)
                } else if reading.stance == .denied {
                    denied.insert(found.answer)
                }
            }
            if !own.isDisjoint(with: others) { return .same }
            if let answer = denied.intersection(others).min() { return .contradicts("denies \(answer)") }
            if let answer = own.min(), !others.isEmpty { return .contradicts("reports \(answer)") }
        }
        let sentences = opening(of: content)
        return sentences.contains { reader.retracts($0, claim: topic.match) }
            ? .contradicts("denies what was reported") : .unclear
    }

    private static func opening(of content: StoryContent) -> [String] {
        let words = MarkedWords.sentences(of: content.text, limit: openingBytes)
        return [content.headline] + words.prefix(openingSentences)
    }
}
