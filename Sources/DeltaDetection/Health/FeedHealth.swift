public import NewsModel

/// Tells when a feed has failed for too long to be trusted, and when it is back: "nothing new" must mean that we looked.
public enum FeedHealth {
    /// One failure is weather; this many in a row are news, and so is a feed whose server says that it is gone for good.
    public static let failuresToTell = 3

    /// The deltas of a poll that took a feed's state from `before` to `after`; at most one.
    public static func deltas(of feed: Feed, before: PollState?, after: PollState, at time: Timestamp) -> [Delta] {
        let failed = before?.consecutiveFailures ?? 0
        let wasTold = failed >= failuresToTell || before?.outcome?.kind == .gone
        let isNews = after.consecutiveFailures >= failuresToTell || after.outcome?.kind == .gone
        // The same failure has the same id after a crash: it is told by what worked last.
        let identity = [feed.url, after.isFailing ? stamp(after.lastSuccess) : stamp(before?.lastSuccess)]
        if !wasTold, isNews {
            return [delta(.feedFailing, feed, identity, note: told(after.outcome), at: time)]
        }
        if wasTold, after.consecutiveFailures == 0 {
            let failures = failed == 1 ? "one failure" : "\(failed) failures"
            return [delta(.feedRecovered, feed, identity, note: "after \(failures)", at: time)]
        }
        return []
    }

    private static func delta(
        _ kind: Delta.Kind, _ feed: Feed, _ identity: [String], note: String?, at time: Timestamp
    ) -> Delta {
        var delta = Delta(kind: kind, time: time, identity: identity)
        delta.feed = feed.id
        delta.outlet = feed.outlet
        delta.note = note
        return delta
    }

    private static func told(_ outcome: PollOutcome?) -> String? {
        outcome.map { outcome in outcome.hint.map { "\(outcome.message); \($0)" } ?? outcome.message }
    }

    private static func stamp(_ time: Timestamp?) -> String { time.map { String($0.milliseconds) } ?? "never" }
}

extension PollState {
    var isFailing: Bool { consecutiveFailures > 0 }
}
