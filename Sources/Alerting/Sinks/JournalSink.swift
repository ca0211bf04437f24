import NewsModel

/// Alerts in systemd's journal with fields of their own, so that `journalctl FEEDWATCH_TOPIC=maduro` finds them.
public struct JournalSink: AlertSink {
    /// Where the journal takes datagrams of its native protocol.
    public static let socket = "/run/systemd/journal/socket"

    public let name: String
    /// Sends one datagram; throws what went wrong, in words.
    private let send: @Sendable ([UInt8]) throws -> Void

    public init(name: String = "journal", send: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.send = send
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        for alert in message.alerts {
            let entry = JournalEntry(alert).bytes
            try await take(entry)
        }
    }

    /// A journal that is behind says so and has room again soon.
    private func take(_ entry: [UInt8]) async throws(DeliveryError) {
        var patience = 40
        while true {
            do { return try send(entry) } catch {
                patience -= 1
                if Task.isCancelled { throw .interrupted }
                if patience < 0 { throw .transient("the journal does not take it: \(error)") }
                try? await Task.sleep(for: .milliseconds(25))
            }
        }
    }
}
