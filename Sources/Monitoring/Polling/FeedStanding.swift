public import NewsModel

/// What is remembered of a feed between polls, beside its stories.
public struct FeedStanding: Hashable, Sendable {
    public var state: PollState
    public var identity: FeedIdentity

    public init(state: PollState, identity: FeedIdentity = .declared) {
        self.state = state
        self.identity = identity
    }
}
