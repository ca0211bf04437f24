/// That a story satisfies a topic, and the words that say so.
public struct Match: Hashable, Sendable {
    public let topic: Topic.ID
    public let evidence: [Evidence]
    /// Sentences that satisfy the topic's answers.
    public let answers: [AnswerEvidence]
    /// How strongly (number of distinct evidence spans or similarity); compared between revisions.
    public let strength: Double
    /// The view of the story that was matched: a feed's URL, or `page`. A story matches a topic as long as one of its
    /// views does, so a record keeps one match per story, topic and source. Stamped by detection; empty until then.
    public var source: String

    public init(
        topic: Topic.ID, evidence: [Evidence], answers: [AnswerEvidence] = [], strength: Double, source: String = ""
    ) {
        self.topic = topic
        self.evidence = evidence
        self.answers = answers
        self.strength = strength
        self.source = source
    }
}

/// A stretch of a story's text that satisfied a clause of the query.
public struct Evidence: Hashable, Sendable, Codable {
    /// The clause as the query language prints it.
    public let clause: String
    public let field: Query.Field
    /// UTF-8 offsets into the field of `StoryContent`.
    public let span: Range<Int>
    /// The span with its surroundings, cut at word boundaries.
    public let quote: String
    public init(clause: String, field: Query.Field, span: Range<Int>, quote: String) {
        self.clause = clause
        self.field = field
        self.span = span
        self.quote = quote
    }
}

/// A sentence that satisfies a query of one answer to the topic's question.
public struct AnswerEvidence: Hashable, Sendable, Codable {
    public let answer: String
    public let sentence: String
    public let field: Query.Field
    /// UTF-8 offsets of the sentence in its field.
    public let span: Range<Int>
    public init(answer: String, sentence: String, field: Query.Field, span: Range<Int>) {
        self.answer = answer
        self.sentence = sentence
        self.field = field
        self.span = span
    }
}
