/// A delta that somebody is to be told about. A row before it is a message: the record is the queue.
///
/// The fields are those of the alert record (JSON Lines, schema 1); they are added to, never changed.
package struct Alert: Hashable, Sendable, Identifiable {
    package let id: Delta.ID
    package let time: Timestamp
    package var topic: Topic.ID?
    package var question: String?
    package let kind: Delta.Kind
    package var severity: Topic.Severity
    package var headline: String?
    package var url: String?
    package var outlet: String?
    /// The feed's name.
    package var feed: String?
    package var story: Story.ID?
    package var revision: Int?
    package var event: Event.Tally?
    package var evidence: [Evidence]
    package var changes: [TextChange]
    package var acknowledged: Bool?
    package var answer: Delta.AnswerChange?
    /// One plain sentence for a person.
    package var summary: String
    /// Sinks it goes to beside the log.
    package var sinks: [String]

    package init(
        id: Delta.ID, time: Timestamp, kind: Delta.Kind, severity: Topic.Severity, summary: String, sinks: [String] = []
    ) {
        self.id = id
        self.time = time
        self.kind = kind
        self.severity = severity
        self.summary = summary
        self.sinks = sinks
        evidence = []
        changes = []
    }
}
