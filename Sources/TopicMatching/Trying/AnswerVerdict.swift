public import NewsModel
import SentenceStance

/// A sentence that satisfies an answer's query, with its stance: as the service judges it.
public struct AnswerVerdict: Hashable, Sendable {
    public let evidence: AnswerEvidence
    public let stance: Stance
    public let speaker: String?
    /// It moves the answer's tally.
    public let counts: Bool
    /// How the stance was found.
    public let trail: [String]

    /// - Parameter time: of the story; dates long before it are old. nil judges no year.
    public static func verdicts(
        on match: Match, in content: StoryContent, of topic: Topic, at time: Timestamp? = nil
    ) -> [AnswerVerdict] {
        guard !match.answers.isEmpty else { return [] }
        let reader = StanceReader(content, time: time)
        return match.answers.map { found in
            let queries = topic.answers.first { $0.name == found.answer }?.match ?? []
            let reading = reader.read(found, in: content, answer: queries)
            return AnswerVerdict(
                evidence: found, stance: reading.stance, speaker: reading.speaker,
                counts: topic.answerPolicy.counts(found.answer, reading.stance, speaker: reading.speaker),
                trail: reading.trail)
        }
    }
}
