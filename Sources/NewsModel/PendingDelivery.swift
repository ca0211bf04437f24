/// An alert that a sink has not got yet.
public struct PendingDelivery: Hashable, Sendable {
    /// The alert's place in the record: a later alert has a higher one.
    public let place: Int64
    public let alert: Alert
    /// When the alert was recorded, by the clock of the poll; that of its delta may be long before.
    public let since: Timestamp
    /// How often telling the sink has failed.
    public let attempts: Int

    public init(place: Int64, alert: Alert, since: Timestamp, attempts: Int = 0) {
        self.place = place
        self.alert = alert
        self.since = since
        self.attempts = attempts
    }
}
