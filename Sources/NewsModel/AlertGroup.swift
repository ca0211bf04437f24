/// What is remembered of the messages about one topic to one sink, over restarts.
package struct AlertGroup: Hashable, Sendable {
    /// nil for alerts of no topic, such as a failing feed.
    package let topic: Topic.ID?
    package var lastSent: Timestamp
    /// Places of alerts about a trouble that lasts (`coverageLost`, `feedFailing`): they are told again from time to time.
    package var troubles: [Int64]

    package init(topic: Topic.ID?, lastSent: Timestamp, troubles: [Int64] = []) {
        self.topic = topic
        self.lastSent = lastSent
        self.troubles = troubles
    }
}
