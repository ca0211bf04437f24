public import NewsModel

/// What reading a fetched document showed, as far as it bears on the next poll.
public enum ParseVerdict: Sendable {
    /// - Parameter changed: an entry was added, revised or removed; markup and dates alone are no change.
    case parsed(hints: FeedDocument.PollingHints, changed: Bool)
    /// No feed; the outcome says what it was instead.
    case refused(PollOutcome)
}
