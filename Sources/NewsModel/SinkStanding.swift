/// How a sink is doing, as kept over restarts.
public struct SinkStanding: Hashable, Sendable {
    public let name: String
    /// For a sink that gets every alert in order: the place of the last that it got. nil for one that alerts are routed to.
    public var place: Int64?
    /// In a row.
    public var failures: Int
    public var lastError: String?
    public var lastSuccess: Timestamp?
    /// Not before then, after a failure.
    public var retryAt: Timestamp?

    public init(
        name: String, place: Int64? = nil, failures: Int = 0, lastError: String? = nil, lastSuccess: Timestamp? = nil,
        retryAt: Timestamp? = nil
    ) {
        self.name = name
        self.place = place
        self.failures = failures
        self.lastError = lastError
        self.lastSuccess = lastSuccess
        self.retryAt = retryAt
    }
}
