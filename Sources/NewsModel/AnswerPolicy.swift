extension Topic {
    /// How a question's evidence rows become its answer, in the words of Prometheus' alerting rules.
    public struct AnswerPolicy: Hashable, Sendable {
        /// A row older than this no longer speaks for its origin; 14 days unless told.
        public var window: Duration
        /// Configuration key `for`: an answer must lead for this long before the question takes it; at once unless told.
        public var leadsFor: Duration
        /// Configuration key `keep-for`: an answer is kept for this long after its last support is gone; 1 day unless told.
        public var keepFor: Duration

        public init(
            window: Duration = .seconds(14 * 86_400), leadsFor: Duration = .zero, keepFor: Duration = .seconds(86_400)
        ) {
            self.window = window
            self.leadsFor = leadsFor
            self.keepFor = keepFor
        }
    }
}
