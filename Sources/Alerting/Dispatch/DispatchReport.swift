public import NewsModel

/// What happened at a sink, for whoever logs.
public enum DispatchReport: Hashable, Sendable {
    case delivered(sink: String, alerts: Int)
    case failed(sink: String, reason: String, retryAt: Timestamp)
    /// The sink refuses this alert for good; it stays in the record, marked.
    case parked(sink: String, alert: Delta.ID, reason: String)
    /// The record could not be read or written; nothing is lost, and it is tried again.
    case outboxFailed(sink: String, reason: String)
}
