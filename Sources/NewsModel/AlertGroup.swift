/// What is remembered of the messages about one topic to one sink, over restarts.
public struct AlertGroup: Hashable, Sendable {
    /// nil for alerts of no topic, such as a failing feed.
    public let topic: Topic.ID?
    public var lastSent: Timestamp
    /// Places of alerts about a trouble that lasts (`coverageLost`, `feedFailing`): they are told again from time to time.
    public var troubles: [Int64]

    public init(topic: Topic.ID?, lastSent: Timestamp, troubles: [Int64] = []) {
        self.topic = topic
        self.lastSent = lastSent
        self.troubles = troubles
    }
}
