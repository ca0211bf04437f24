/// One line of a question's ledger: a sentence about an answer, and its stance. Closed, never deleted, when the sentence goes.
///
/// One row an (answer, story, sentence, opening): a sentence that comes back opens a new row.
public struct AnswerRow: Hashable, Sendable {
    public let topic: Topic.ID
    public let answer: String
    public let story: Story.ID
    public let revision: Int
    public let outlet: String
    /// Where the sentence's information comes from: what it quotes, else its story's origin.
    public let origin: String
    public let sentence: String
    /// Who is said to have said it ("Pompeo"), where the sentence tells.
    public let speaker: String?
    /// Which stances count is the answer's to say (`AnswerCounting`); the rest is kept and shown.
    public let stance: Stance
    public let opened: Timestamp
    /// When the story first said so: before `opened` where a sentence was reworded, moved, or taken out and put back.
    /// Age and order are counted from here, so that an edit renews nothing.
    public let since: Timestamp
    public var closed: Timestamp?
    /// Why it was closed, where that is not the sentence's going: what confirmed the story's withdrawal.
    public var withdrawal: String?
    /// The overrule by which an operator had the row count for nothing; its number in the record.
    public var dismissed: Int64?

    public init(
        topic: Topic.ID, answer: String, story: Story.ID, revision: Int, outlet: String, origin: String,
        sentence: String, speaker: String? = nil, stance: Stance = .asserted, opened: Timestamp,
        since: Timestamp? = nil, closed: Timestamp? = nil, withdrawal: String? = nil,
        dismissed: Int64? = nil
    ) {
        self.topic = topic
        self.answer = answer
        self.story = story
        self.revision = revision
        self.outlet = outlet
        self.origin = origin
        self.sentence = sentence
        self.speaker = speaker
        self.stance = stance
        self.opened = opened
        self.since = since ?? opened
        self.closed = closed
        self.withdrawal = withdrawal
        self.dismissed = dismissed
    }

    /// The sentence hedges ("may", "reportedly").
    public var hedged: Bool { stance == .hedged }
    /// The sentence negates or denies what the answer asks for.
    public var negated: Bool { stance == .denied }
}
