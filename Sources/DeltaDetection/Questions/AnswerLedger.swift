public import NewsModel

/// Turns the answer sentences of a story's versions into ledger rows, and rows into what changed.
public enum AnswerLedger {
    /// What one version of one story does to the ledger of one topic.
    public struct Update: Hashable, Sendable {
        /// Rows to add.
        public let opened: [AnswerRow]
        /// Rows of earlier versions whose sentence is gone, now closed.
        public let closed: [AnswerRow]
    }

    /// `open` are the story's rows of this topic that are not closed; `storyOrigin` is that of its event membership.
    ///
    /// Headlines that ask, and sentences that do, are no evidence. A row stays open as long as its sentence stands in the story, give or take case, punctuation and place.
    public static func update(
        question: Question, story: Story.ID, content: StoryContent, revision: Int, evidence: [AnswerEvidence],
        storyOrigin: String, open: [AnswerRow], at time: Timestamp
    ) -> Update {
        let asks = SentenceCues.isQuestion(content.headline, isHeadline: true)
        var standing: Set<Claim> = []
        var opened: [AnswerRow] = []
        let known = Set(open.map { Claim(answer: $0.answer, sentence: $0.sentence) })
        for found in evidence where !SentenceCues.isQuestion(found.sentence) && !(asks && found.field == .title) {
            let claim = Claim(answer: found.answer, sentence: found.sentence)
            guard standing.insert(claim).inserted, !known.contains(claim) else { continue }
            let cues = SentenceCues(found.sentence)
            opened.append(
                AnswerRow(
                    topic: question.topic.id, answer: found.answer, story: story, revision: revision,
                    outlet: content.outlet,
                    origin: OriginReader.origin(
                        of: found.sentence, in: content, storyOrigin: storyOrigin, isAdded: revision > 1),
                    sentence: found.sentence, speaker: cues.speaker, hedged: cues.hedged,
                    negated: question.polarities[found.answer]?.isNegated(cues) ?? false, opened: time))
        }
        let closed = open.filter { !standing.contains(Claim(answer: $0.answer, sentence: $0.sentence)) }.map { row in
            var row = row
            row.closed = time
            return row
        }
        return Update(opened: opened, closed: closed)
    }

    /// Closes every open row of a story that was withdrawn or no longer matches.
    public static func close(_ open: [AnswerRow], at time: Timestamp) -> [AnswerRow] {
        open.map { row in
            var row = row
            row.closed = row.closed ?? time
            return row
        }
    }

    /// The same rows, closed at `time`.
    static func ended(_ rows: [AnswerRow], at time: Timestamp) -> [AnswerRow] {
        rows.map { row in
            var row = row
            row.closed = time
            return row
        }
    }

    private struct Claim: Hashable {
        let answer: String
        let words: [UInt64]
        init(answer: String, sentence: String) {
            self.answer = answer
            words = EventTerms.hashes(of: sentence)
        }
    }
}
