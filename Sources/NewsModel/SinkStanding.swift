/// How a sink is doing, as kept over restarts.
package struct SinkStanding: Hashable, Sendable {
    package let name: String
    /// For a sink that gets every alert in order: the place of the last that it got. nil for one that alerts are routed to.
    package var place: Int64?
    /// In a row.
    package var failures: Int
    package var lastError: String?
    package var lastSuccess: Timestamp?
    /// Not before then, after a failure.
    package var retryAt: Timestamp?

    package init(
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
