public import NewsModel

/// Lines for people, each alert's own and, where wanted, what changed below it.
public struct ConsoleSink: AlertSink {
    public let name: String
    private let showsDetails: Bool
    private let time: @Sendable (Timestamp) -> String
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - time: how its reader sees a time.
    ///   - write: takes whole lines with their line feed.
    public init(
        name: String = "console", showsDetails: Bool = true, time: @escaping @Sendable (Timestamp) -> String,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.name = name
        self.showsDetails = showsDetails
        self.time = time
        self.write = write
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        for update in showsDetails ? AlertText.updates(message.alerts) : message.alerts.map({ [$0] }) {
            guard let first = update.first else { continue }
            var text = "\(time(first.time)) \(AlertText.line(first))\n"
            if showsDetails {
                for line in AlertText.rest(of: update) { text += "    \(line)\n" }
            }
            write(text)
        }
    }
}
