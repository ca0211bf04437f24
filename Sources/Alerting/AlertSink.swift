/// Somewhere alerts go. Delivery is at least once: after a crash a sink may see the same alert id again.
public protocol AlertSink: Sendable {
    /// As configured; the record keeps deliveries under it.
    var name: String { get }
    /// Returns when the message is where it should be, and not before.
    func deliver(_ message: AlertMessage) async throws(DeliveryError)
}
