public import NewsModel

/// What a question's ledger says at a moment: which answer stands, and who supports what.
public struct QuestionState: Hashable, Sendable {
    /// The answer that stands; nil is "no answer yet" (or any more).
    public var answer: String?
    /// Independent origins by answer. An origin counts once, for the answer that it gave last.
    public var tally: [String: Int]
    /// The same origins by name, in alphabetical order.
    public var origins: [String: [String]]
    /// Since when `answer` stands.
    public var since: Timestamp?

    public init(
        answer: String? = nil, tally: [String: Int] = [:], origins: [String: [String]] = [:], since: Timestamp? = nil
    ) {
        self.answer = answer
        self.tally = tally
        self.origins = origins
        self.since = since
    }
}
