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

    func count(_ outcome: PollOutcome?, _ recorded: RecordTally) {
        state.withLock { counts in
            counts.polls += 1
            if let kind = outcome?.kind { counts.outcomes[kind, default: 0] += 1 }
        }
        count(recorded)
    }

    /// What became of a poll, or of a look at a page.
    func count(_ recorded: RecordTally) {
        state.withLock { counts in
            counts.stories += recorded.stories
            counts.revisions += recorded.revisions
            counts.deltas += recorded.deltas
            counts.alerts += recorded.alerts
        }
    }

    func countUnrecorded() { state.withLock { $0.unrecorded += 1 } }
}
