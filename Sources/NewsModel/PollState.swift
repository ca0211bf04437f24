/// What earlier polls taught us about a feed. Saved in the same transaction as the entries it vouches for.
public struct PollState: Hashable, Sendable, Codable {
    /// HTTP validators, byte for byte as the server sent them (RFC 9110 section 8.8).
    public var etag: String?
    public var lastModified: String?
    /// When the validators were first kept; they are dropped after 8 days, since some servers say 304 for ever.
    public var validatorsSince: Timestamp?
    /// Of the last body that was parsed, so that an unchanged 200 is not parsed again.
    public var bodyDigest: UInt64?
    /// Of what a reader sees of all its entries: equal means that nothing changed but markup, dates and counters.
    public var entriesDigest: UInt64?

    public var lastAttempt: Timestamp?
    /// The last honest answer: a 200 that parsed or a 304 that we asked for.
    public var lastSuccess: Timestamp?
    public var lastChange: Timestamp?
    public var consecutiveFailures: Int
    public var nextDue: Timestamp
    /// Why it is due then, for `feedwatch feeds`.
    public var dueReason: String
    /// How the last poll ended.
    public var outcome: PollOutcome?

    /// Where a permanent redirect has pointed, and since when; adopted only after 7 days of the same answer.
    public var movedTo: String?
    public var movedSince: Timestamp?
    /// The URL in use, where an adopted redirect differs from the configured one.
    public var currentURL: String?

    /// What the last document that parsed asked of pollers; holds until the next one does.
    public var hints: FeedDocument.PollingHints?
    /// The site that the feed speaks for, as its links and other feeds have shown; nil until a document was read.
    public var home: String?
    /// The rules by which entries were told apart when its document was last read (`Sighting.rules`); nil for those before
    /// entries of one id, or of one link, were ever told apart.
    public var identityRules: Int?
    public var polls: Int
    /// Exponentially weighted mean of the time between observed changes; nil until two were seen.
    public var meanChangeInterval: Duration?

    public init(nextDue: Timestamp) {
        self.nextDue = nextDue
        consecutiveFailures = 0
        dueReason = "never polled"
        polls = 0
    }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
