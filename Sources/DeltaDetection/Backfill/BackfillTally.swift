public import NewsModel

/// What matching history again with a changed topic came to, in stories.
public struct BackfillTally: Hashable, Sendable {
    /// Stories that match the topic now.
    public let matching: Int
    public let entered: Int
    public let left: Int

    public init(matching: Int, entered: Int, left: Int) {
        self.matching = matching
        self.entered = entered
        self.left = left
    }

    /// The one delta for all of it; nil where history stays as it was. The same for the same backfill, however often it is
    /// made.
    public func delta(of topic: Topic.ID, begun: Timestamp, at time: Timestamp) -> Delta? {
        guard entered > 0 || left > 0 else { return nil }
        var delta = Delta(
            kind: .baseline, time: time, topic: topic, identity: ["backfilled", "\(begun.milliseconds)"])
        let stories = matching == 1 ? "1 story matches" : "\(matching) stories match"
        delta.note = "\(stories) it now (\(entered) entered, \(left) left)"
        return delta
    }
}
