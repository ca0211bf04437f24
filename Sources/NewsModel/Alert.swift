/// A delta that somebody is to be told about. A row before it is a message: the record is the queue.
///
/// The fields are those of the alert record (JSON Lines, schema 1); they are added to, never changed.
public struct Alert: Hashable, Sendable, Identifiable {
    public let id: Delta.ID
    public let time: Timestamp
    public var topic: Topic.ID?
    public var question: String?
    public let kind: Delta.Kind
    public var severity: Topic.Severity
    public var headline: String?
    public var url: String?
    public var outlet: String?
    /// The feed's name.
    public var feed: String?
    public var story: Story.ID?
    public var revision: Int?
    public var event: Event.Tally?
    public var evidence: [Evidence]
    public var changes: [TextChange]
    public var acknowledged: Bool?
    public var answer: Delta.AnswerChange?
    /// One plain sentence for a person.
    public var summary: String
    /// Sinks it goes to beside the log.
    public var sinks: [String]

    public init(
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
