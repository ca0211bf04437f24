public import NewsModel

/// What detection carries from one decision to the next beside the prior: the events under way and the ledgers of the
/// questions. All of it can be rebuilt from the record.
///
/// A value: keep the changed copy when the plan's transaction commits, drop it otherwise.
public struct DetectionMemory: Sendable {
    public var events: EventTracker
    public var ledgers: [Topic.ID: Ledger]
    /// Of feeds whose polls are lines of a replay file: a line brings one entry, and its prior no other.
    var replayedCounters: [Feed.ID: CounterHistory] = [:]

    public init(events: EventTracker = EventTracker(), ledgers: [Topic.ID: Ledger] = [:]) {
        self.events = events
        self.ledgers = ledgers
    }

    /// One question's rows, as far as they still count.
    public struct Ledger: Sendable {
        /// Open, or opened within the policy's window.
        public var rows: [AnswerRow]
        /// Answers that have ever had evidence.
        public var reported: Set<String>
        /// Until when shifts have been recorded.
        public var lastLook: Timestamp
        /// What the rows say at the last look; nil until somebody looks.
        var course: QuestionCourse?

        /// The clock of the ledger: never behind what has been told, however a machine's clock jumps.
        public func clock(_ time: Timestamp) -> Timestamp { max(time, lastLook) }

        public init(rows: [AnswerRow] = [], reported: Set<String> = [], lastLook: Timestamp) {
            self.rows = rows
            self.reported = reported
            self.lastLook = lastLook
        }
    }
}
