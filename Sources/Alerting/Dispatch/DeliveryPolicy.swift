public import NewsModel

/// When a sink is told, and of what.
public struct DeliveryPolicy: Hashable, Sendable {
    /// How long the first alert of a group waits for company.
    public var groupWait: Duration
    /// Between messages about one group, once the first is out.
    public var groupInterval: Duration
    /// After which a trouble that lasts is told again; nil for never.
    public var repeatInterval: Duration?
    /// Less severe alerts are not for this sink.
    public var minimumSeverity: Topic.Severity
    /// Hours in which the sink is held; what came meanwhile is told afterwards in one message.
    public var quietHours: [QuietHours]
    /// Topics whose alerts wait for their digest, at every sink.
    public var topicDigests: [Topic.ID: AlertDigest] = [:]
    /// This sink's own digest, for topics without one.
    public var digest: AlertDigest?

    public init(
        groupWait: Duration = .seconds(30), groupInterval: Duration = .seconds(300),
        repeatInterval: Duration? = .seconds(4 * 3600), minimumSeverity: Topic.Severity = .debug,
        quietHours: [QuietHours] = []
    ) {
        self.groupWait = groupWait
        self.groupInterval = groupInterval
        self.repeatInterval = repeatInterval
        self.minimumSeverity = minimumSeverity
        self.quietHours = quietHours
    }

    /// For sinks that group by themselves or need not: each alert as soon as it is recorded.
    public static let immediate = DeliveryPolicy(groupWait: .zero, groupInterval: .zero, repeatInterval: nil)

    func digest(of topic: Topic.ID?) -> AlertDigest? { topic.flatMap { topicDigests[$0] } ?? digest }

    /// When an alert of this severity that comes now may be told, as far as quiet hours go.
    func audible(_ severity: Topic.Severity, at time: Timestamp) -> Timestamp {
        quietHours.compactMap { $0.end(at: time, severity) }.max() ?? time
    }
}
