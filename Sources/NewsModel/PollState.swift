/// What earlier polls taught us about a feed. Saved in the same transaction as the entries it vouches for.
package struct PollState: Hashable, Sendable, Codable {
    /// HTTP validators, byte for byte as the server sent them (RFC 9110 section 8.8).
    package var etag: String?
    package var lastModified: String?
    /// When the validators were first kept; they are dropped after 8 days, since some servers say 304 for ever.
    package var validatorsSince: Timestamp?
    /// Of the last body that was parsed, so that an unchanged 200 is not parsed again.
    package var bodyDigest: UInt64?
    /// Of what a reader sees of all its entries: equal means that nothing changed but markup, dates and counters.
    package var entriesDigest: UInt64?

    package var lastAttempt: Timestamp?
    /// The last honest answer: a 200 that parsed or a 304 that we asked for.
    package var lastSuccess: Timestamp?
    package var lastChange: Timestamp?
    package var consecutiveFailures: Int
    package var nextDue: Timestamp
    /// Why it is due then, for `feedwatch feeds`.
    package var dueReason: String
    /// How the last poll ended.
    package var outcome: PollOutcome?

    /// Where a permanent redirect has pointed, and since when; adopted only after 7 days of the same answer.
    package var movedTo: String?
    package var movedSince: Timestamp?
    /// The URL in use, where an adopted redirect differs from the configured one.
    package var currentURL: String?

    /// What the last document that parsed asked of pollers; holds until the next one does.
    package var hints: FeedDocument.PollingHints?
    package var polls: Int
    /// Exponentially weighted mean of the time between observed changes; nil until two were seen.
    package var meanChangeInterval: Duration?

    package init(nextDue: Timestamp) {
        self.nextDue = nextDue
        consecutiveFailures = 0
        dueReason = "never polled"
        polls = 0
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
