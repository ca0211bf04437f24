public import NewsModel
import Synchronization

/// What polls have come to since the start, for summaries and counters.
public final class PollTally: Sendable {
    public struct Counts: Hashable, Sendable {
        public var polls = 0
        public var outcomes: [PollOutcome.Kind: Int] = [:]
        public var stories = 0
        public var revisions = 0
        public var deltas = 0
        public var alerts = 0
        /// Polls whose transaction failed; they are made again.
        public var unrecorded = 0
    }

    private let state = Mutex(Counts())

    public var counts: Counts { state.withLock { $0 } }

    func count(_ poll: ReceivedPoll, _ recorded: RecordPlan) {
        state.withLock { counts in
            counts.polls += 1
            if let kind = poll.state.outcome?.kind { counts.outcomes[kind, default: 0] += 1 }
        }
        count(recorded)
    }

    /// What became of a poll, or of a look at a page.
    func count(_ recorded: RecordPlan) {
        state.withLock { counts in
            counts.stories += recorded.inserted.count
            counts.revisions += max(0, recorded.revisions.count - recorded.inserted.count)
            counts.deltas += recorded.deltas.count
            counts.alerts += recorded.alerts.count
        }
    }

    func countUnrecorded() { state.withLock { $0.unrecorded += 1 } }
}
