public import NewsModel

/// What one step of retention did, and where the next one goes on.
public struct RetentionStep: Hashable, Sendable {
    /// Stories whose texts were dropped.
    public var stories = 0
    public var deltas = 0
    public var alerts = 0
    /// Give this to the next step; nil when there is nothing more to drop.
    public var next: Story.ID?

    public init() {}
}
