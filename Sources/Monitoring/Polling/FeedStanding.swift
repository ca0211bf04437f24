package import NewsModel

/// What is remembered of a feed between polls, beside its stories.
package struct FeedStanding: Hashable, Sendable {
    package var state: PollState
    package var identity: FeedIdentity

    package init(state: PollState, identity: FeedIdentity = .declared) {
        self.state = state
        self.identity = identity
    }
}
