import NewsModel
import NewsStore

/// What is left to say of a poll once it is written; what it brought is in the record by then, and lets go of its memory.
struct WrittenPoll: Sendable {
    let feed: Feed
    let state: PollState
    /// How the feed did before.
    let earlier: PollOutcome?
    let setup: WatchSetup
    let result: Result<News, StoreError>

    /// What a plan came to.
    struct News: Sendable {
        let identity: FeedIdentity
        let tally: RecordTally
        let notes: [String]
        let visits: [PageVisit]
        let laysBaselines: Bool
    }

    init(
        _ poll: ReceivedPoll, _ before: FeedStanding, _ result: Result<RecordedPoll, StoreError>, _ setup: WatchSetup
    ) {
        feed = poll.feed
        earlier = before.state.outcome
        self.setup = setup
        state = if case .success(let recorded) = result { recorded.state } else { poll.state }
        self.result = result.map { recorded in
            News(
                identity: recorded.identity ?? before.identity, tally: recorded.tally, notes: recorded.notes,
                visits: recorded.visits, laysBaselines: recorded.laysBaselines)
        }
    }
}
