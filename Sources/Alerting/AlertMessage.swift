public import NewsModel

/// What a sink is told at once: one alert, or the alerts of a group.
public struct AlertMessage: Hashable, Sendable {
    /// What the alerts have in common; nil for alerts of no topic or of several.
    public let topic: Topic.ID?
    /// In the order they were recorded; at least one.
    public let alerts: [Alert]
    /// Told before: the trouble lasts.
    public let isReminder: Bool
    public let time: Timestamp

    public init(topic: Topic.ID?, alerts: [Alert], isReminder: Bool = false, time: Timestamp) {
        self.topic = topic
        self.alerts = alerts
        self.isReminder = isReminder
        self.time = time
    }

    /// The same for the same alerts, so that receivers can drop a repeat of the whole message.
    public var id: String {
        var hash = StableHash()
        for alert in alerts { hash.combine(alert.id.text) }
        if isReminder { hash.combine(time.milliseconds) }
        return String(hash.value, radix: 16)
    }

    public var severity: Topic.Severity { alerts.map(\.severity).max() ?? .notice }

    /// One line: the alert's sentence, or how many there are of what.
    public var title: String {
        let lead = isReminder ? "Still so: " : ""
        if let first = alerts.first, AlertText.updates(alerts).count == 1 {
            // An answer that turns is the news of an update.
            return lead + (alerts.first { $0.kind == .answerShifted } ?? first).summary
        }
        let counts = Dictionary(grouping: alerts, by: \.kind).mapValues(\.count)
        let kinds = Delta.Kind.allCases.compactMap { kind in counts[kind].map { "\($0) \(AlertText.words(for: kind))" }
        }
        return lead + "\(alerts.count) alerts" + (topic.map { " on \($0.name)" } ?? "") + ": "
            + kinds.joined(separator: ", ")
    }
}
