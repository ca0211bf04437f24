public import NewsModel

/// Which of a topic's feeds were really observed in the last window.
public enum TopicCoverage {
    /// Six hours, unless a feed's own schedule is slower.
    public static let standardWindow = Duration.seconds(6 * 3600)
    /// A clock may be ahead by this much before what it says is not believed.
    private static let skew = Duration.seconds(300)

    /// The feed gave an honest answer (a 200 that parsed, a 304 that we asked for) in the window, with a sane clock, and
    /// is not stuck.
    public static func isObserved(_ feed: PollState, window: Duration, at now: Timestamp) -> Bool {
        guard let success = feed.lastSuccess, success <= now.saturating(adding: skew) else { return false }
        return now - success <= patience(feed, window: window) && !isStuck(feed, at: now)
    }

    /// A healthy feed that is polled once a day is observed all day; one that fails is not, whatever its schedule.
    private static func patience(_ feed: PollState, window: Duration) -> Duration {
        guard feed.consecutiveFailures == 0, let attempt = feed.lastAttempt, feed.nextDue > attempt else {
            return window
        }
        return max(window, (feed.nextDue - attempt) * 3 / 2)
    }

    /// It changed all the time and then no more: a cache or a robot check answers in its place.
    private static func isStuck(_ feed: PollState, at now: Timestamp) -> Bool {
        guard let change = feed.lastChange, let usual = feed.meanChangeInterval else { return false }
        return now - change > max(.seconds(3 * 86_400), usual * 20)
    }
}
