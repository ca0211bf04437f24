import NewsModel

/// Lines for people, each alert's own and, where wanted, what changed below it.
public struct ConsoleSink: AlertSink {
    public let name: String
    private let showsDetails: Bool
    private let write: @Sendable (String) -> Void

    /// - Parameter write: takes whole lines with their line feed.
    public init(name: String = "console", showsDetails: Bool = true, write: @escaping @Sendable (String) -> Void) {
        self.name = name
        self.showsDetails = showsDetails
        self.write = write
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        for alert in message.alerts {
            var text = AlertText.line(alert) + "\n"
            if showsDetails {
                for line in AlertText.details(alert) { text += "    \(line)\n" }
            }
            write(text)
        }
    }
}
