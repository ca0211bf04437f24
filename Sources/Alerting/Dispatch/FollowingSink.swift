import NewsModel

/// Tells one sink every alert, whoever it is routed to, at once, ungrouped and in order: the log, the console.
///
/// It keeps a place in the record instead of a row an alert.
public struct FollowingSink: DeliveryService {
    /// As many as are told with one flush of the sink and one of the record, of which a first poll of many feeds brings thousands.
    static let batch = 1000

    /// Where a sink begins that has no place yet.
    public enum Beginning: Hashable, Sendable {
        /// At the first alert ever recorded: the log is the record's copy.
        case oldest
        /// With what is recorded from now on.
        case newest
    }

    public let context: DispatchContext
    public let bell = Doorbell()
    private let sink: any AlertSink
    private let beginning: Beginning

    public init(_ sink: any AlertSink, from beginning: Beginning, context: DispatchContext) {
        self.sink = sink
        self.beginning = beginning
        self.context = context
    }

    public var sinkName: String { sink.name }

    public func step(flushing: Bool) async throws -> NextStep {
        let now = context.now()
        var standing: SinkStanding
        if let known = try await context.outbox.standing(of: sink.name), known.place != nil {
            standing = known
        } else {
            let place = beginning == .newest ? try await context.outbox.newestPlace() : 0
            standing = SinkStanding(name: sink.name, place: place)
            try await context.settle([], standing: standing)
        }
        if !flushing, let retry = standing.retryAt, retry > now, retry - now <= BackOff.longestAskedFor {
            return .at(retry)
        }
        let alerts = try await context.outbox.alerts(after: standing.place ?? 0, limit: Self.batch)
        guard let last = alerts.last else { return .whenRung }
        do throws(DeliveryError) {
            try await sink.deliver(AlertMessage(topic: nil, alerts: alerts.map(\.alert), time: now))
        } catch .interrupted {
            return .whenRung
        } catch {
            // Whatever the sink says: it gets every alert, and the next ones only after these.
            standing.failures += 1
            standing.lastError = error.description
            let retryAt = now + min(BackOff.delay(failures: standing.failures), .seconds(60))
            standing.retryAt = retryAt
            try await context.settle([], standing: standing)
            context.report(.failed(sink: sink.name, reason: error.description, retryAt: retryAt))
            return .at(retryAt)
        }
        standing.place = last.place
        standing.failures = 0
        standing.lastError = nil
        standing.retryAt = nil
        standing.lastSuccess = now
        try await context.settleTold([], standing: standing)
        context.report(.delivered(sink: sink.name, alerts: alerts.count))
        // What has come since rings when it is on disk: to look at once would tell it in small pieces, with two flushes each.
        return alerts.count < Self.batch ? .whenRung : .now
    }
}
