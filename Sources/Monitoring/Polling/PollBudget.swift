import DeltaDetection
import NewsModel

/// How much of one feed is recorded at a time, so that no publisher keeps the other feeds waiting.
struct PollBudget: Sendable {
    /// A document of more entries, or of more weight (`PollWeight`), is taken in parts.
    var entriesAtOnce = 1_000
    var weightAtOnce = 8_000
    /// After so many entries or so much time the feed's turn is over, and the rest waits for its next.
    var entriesPerTurn = 10_000
    var timePerTurn = Duration.seconds(20)
    /// Entries that have not changed and are looked at all the same: so many a turn, in rotation.
    var renewedPerTurn = 1_000
    /// The weight of the first transaction, and of the least.
    var weights = (first: 1_024, least: 64)
    /// What a transaction should take.
    var pace = Duration.milliseconds(100)

    func takesInParts(_ poll: ReceivedPoll) -> Bool {
        (poll.sightings?.count ?? 0) > entriesAtOnce || PollWeight.of(poll) > weightAtOnce
    }

    /// The weight of the next transaction, after one of this weight that took `elapsed`.
    func next(after weight: Int, _ elapsed: Duration) -> Int {
        if elapsed > pace { return max(weights.least, weight / 2) }
        return elapsed * 4 < pace ? min(weightAtOnce, weight * 2) : weight
    }
}
