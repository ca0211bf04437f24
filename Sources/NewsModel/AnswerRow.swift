/// One line of a question's ledger: a sentence that supports an answer. Closed, never deleted, when the sentence goes.
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
    /// The sentence hedges ("may", "reportedly"); it counts all the same.
    public let hedged: Bool
    /// The sentence negates or denies what the answer asks for; it is kept and shown, and counts for nothing.
    public let negated: Bool
    public let opened: Timestamp
    public var closed: Timestamp?

    public init(
        topic: Topic.ID, answer: String, story: Story.ID, revision: Int, outlet: String, origin: String,
        sentence: String, speaker: String? = nil, hedged: Bool = false, negated: Bool = false, opened: Timestamp,
        closed: Timestamp? = nil
    ) {
        self.topic = topic
        self.answer = answer
        self.story = story
        self.revision = revision
        self.outlet = outlet
        self.origin = origin
        self.sentence = sentence
        self.speaker = speaker
        self.hedged = hedged
        self.negated = negated
        self.opened = opened
        self.closed = closed
    }
}
