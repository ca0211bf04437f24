package import NewsModel

/// What one step of retention did, and where the next one goes on.
package struct RetentionStep: Hashable, Sendable {
    /// Stories whose texts were dropped.
    package var stories = 0
    package var deltas = 0
    package var alerts = 0
    /// Give this to the next step; nil when there is nothing more to drop.
    package var next: Story.ID?

    package init() {}
}
