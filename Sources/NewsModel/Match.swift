/// That a story satisfies a topic, and the words that say so.
package struct Match: Hashable, Sendable {
    package let topic: Topic.ID
    package let evidence: [Evidence]
    /// Sentences that satisfy the topic's answers.
    package let answers: [AnswerEvidence]
    /// How strongly (number of distinct evidence spans or similarity); compared between revisions.
    package let strength: Double
    /// The view of the story that was matched: a feed's URL, or `page`. A story matches a topic as long as one of its
    /// views does, so a record keeps one match per story, topic and source. Stamped by detection; empty until then.
    package var source: String

    package init(
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
package struct Evidence: Hashable, Sendable, Codable {
    /// The clause as the query language prints it.
    package let clause: String
    package let field: Query.Field
    /// UTF-8 offsets into the field of `StoryContent`.
    package let span: Range<Int>
    /// The span with its surroundings, cut at word boundaries.
    package let quote: String
    package init(clause: String, field: Query.Field, span: Range<Int>, quote: String) {
        self.clause = clause
        self.field = field
        self.span = span
        self.quote = quote
    }
}

/// A sentence that satisfies a query of one answer to the topic's question.
package struct AnswerEvidence: Hashable, Sendable, Codable {
    package let answer: String
    package let sentence: String
    package let field: Query.Field
    /// UTF-8 offsets of the sentence in its field.
    package let span: Range<Int>
    package init(answer: String, sentence: String, field: Query.Field, span: Range<Int>) {
        self.answer = answer
        self.sentence = sentence
        self.field = field
        self.span = span
    }
}
