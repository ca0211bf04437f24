public import NewsModel
import SentenceStance

/// Turns the answer sentences of a story's versions into ledger rows, and rows into what changed.
public enum AnswerLedger {
    /// What one version of one story does to the ledger of one topic.
    public struct Update: Hashable, Sendable {
        /// Rows to add.
        public let opened: [AnswerRow]
        /// Rows of earlier versions whose sentence is gone, now closed.
        public let closed: [AnswerRow]
    }

    /// `open` are the story's rows of this topic that are not closed, `earlier` those that are; `storyOrigin` is that of its
    /// event membership, `overruled` an operator's word against what its sentences name.
    ///
    /// Every sentence becomes a row, whatever its stance. A row stays open as long as its sentence stands in the story, give
    /// or take case, punctuation and place. A sentence that takes the place of one that goes, or comes back, dates from then.
    public static func update(
        question: Question, story: Story.ID, content: StoryContent, revision: Int, evidence: [AnswerEvidence],
        storyOrigin: String, overruled: EventOverrules.Origin? = nil, open: [AnswerRow], earlier: [AnswerRow] = [],
        among outlets: OwnOutlets = .none, at time: Timestamp
    ) -> Update {
        var standing: Set<Claim> = []
        let known = Set(open.map { Claim(answer: $0.answer, sentence: $0.sentence) })
        let fresh = evidence.filter { found in
            let claim = Claim(answer: found.answer, sentence: found.sentence)
            return standing.insert(claim).inserted && !known.contains(claim)
        }
        let closed = open.filter { !standing.contains(Claim(answer: $0.answer, sentence: $0.sentence)) }.map { row in
            var row = row
            row.closed = time
            return row
        }
        guard !fresh.isEmpty else { return Update(opened: [], closed: closed) }
        let reader = StanceReader(content, time: time)
        let past = closed + earlier
        let opened = fresh.map { found in
            let reading = question.reading(found, in: content, by: reader)
            // Another outlet is a source, and no speaker.
            let speaker = reading.speaker.flatMap { KnownOutlets.outlet(named: $0) == nil ? $0 : nil }
            let since = past.lazy.filter { $0.answer == found.answer && $0.since < time }
                .filter { Claim.isRewording($0.sentence, of: found.sentence) }.map(\.since).min()
            let origin = OriginReader.origin(
                of: found.sentence, in: content, storyOrigin: storyOrigin, isAdded: revision > 1, among: outlets)
            // A sentence that was dismissed comes back dismissed.
            let claim = Claim(answer: found.answer, sentence: found.sentence)
            let dismissed = past.lazy.filter { $0.dismissed != nil }
                .first { Claim(answer: $0.answer, sentence: $0.sentence) == claim }?.dismissed
            return AnswerRow(
                topic: question.topic.id, answer: found.answer, story: story, revision: revision,
                outlet: content.outlet, origin: overruled?.instead(of: origin) ?? origin, sentence: found.sentence,
                speaker: speaker, stance: reading.stance, opened: time, since: since, dismissed: dismissed)
        }
        return Update(opened: opened, closed: closed)
    }

    /// Closes every open row of a story that was withdrawn or no longer matches.
    ///
    /// - Parameter withdrawal: what confirmed that the story was withdrawn.
    public static func close(_ open: [AnswerRow], at time: Timestamp, withdrawal: String? = nil) -> [AnswerRow] {
        open.map { row in
            var row = row
            row.closed = row.closed ?? time
            row.withdrawal = withdrawal
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

        /// Half of the words of the shorter stand in the longer.
        static func isRewording(_ first: String, of second: String) -> Bool {
            let (one, other) = (Set(EventTerms.hashes(of: first)), Set(EventTerms.hashes(of: second)))
            return one.intersection(other).count * 2 >= min(one.count, other.count)
        }
    }
}
