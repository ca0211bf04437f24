extension Topic {
    /// How a question's evidence rows become its answer, in the words of Prometheus' alerting rules.
    public struct AnswerPolicy: Hashable, Sendable {
        /// A row older than this no longer speaks for its origin; 14 days unless told.
        public var window: Duration
        /// Configuration key `for`: an answer must lead for this long before the question takes it; at once unless told.
        public var leadsFor: Duration
        /// Configuration key `keep-for`: an answer is kept for this long after its last support is gone; 1 day unless told.
        public var keepFor: Duration
        /// By answer, where its author said which sentences count.
        public var counting: [String: AnswerCounting]

        public init(
            window: Duration = .seconds(14 * 86_400), leadsFor: Duration = .zero, keepFor: Duration = .seconds(86_400),
            counting: [String: AnswerCounting] = [:]
        ) {
            self.window = window
            self.leadsFor = leadsFor
            self.keepFor = keepFor
            self.counting = counting
        }

        /// The row moves the tally.
        public func counts(_ row: AnswerRow) -> Bool {
            row.dismissed == nil && counts(row.answer, row.stance, speaker: row.speaker)
        }

        public func counts(_ answer: String, _ stance: Stance, speaker: String?) -> Bool {
            guard let rule = counting[answer] else { return stance == .asserted }
            return rule.counts(stance, speaker: speaker)
        }
    }
}
