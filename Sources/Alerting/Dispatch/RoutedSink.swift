import NewsModel

/// Tells one sink what is routed to it: grouped, silenced and held as its policy says, one message at a time, in order.
public struct RoutedSink: DeliveryService {
    /// More than ever stands in one message, so that a burst is one message.
    static let batch = 5000

    public let context: DispatchContext
    public let bell = Doorbell()
    private let sink: any AlertSink
    private let planner: DispatchPlanner

    public init(_ sink: any AlertSink, policy: DeliveryPolicy, context: DispatchContext) {
        self.sink = sink
        planner = DispatchPlanner(policy: policy)
        self.context = context
    }

    public var sinkName: String { sink.name }

    public func step(flushing: Bool) async throws -> NextStep {
        let now = context.now()
        let pending = try await context.outbox.pending(for: sink.name, limit: Self.batch)
        let situation = DispatchPlanner.Situation(
            pending: pending, groups: try await context.outbox.groups(of: sink.name),
            standing: try await context.outbox.standing(of: sink.name) ?? SinkStanding(name: sink.name),
            silenced: try await context.silenced(pending, at: now), flushes: flushing)
        switch planner.decide(situation, at: now) {
        case .suppress(let settlements):
            let places = Set(settlements.map(\.place))
            try await context.settle(
                settlements, standing: situation.standing,
                groups: try await ended(by: pending.filter { places.contains($0.place) }, situation.groups))
            return .now
        case .tell(let topic, let deliveries):
            return try await tell(deliveries, topic, situation, isReminder: false)
        case .remind(let topic, let places):
            let troubles = try await context.outbox.alerts(at: places)
            let silenced = try await context.silenced(troubles, at: now)
            let audible = troubles.filter { silenced[$0.place] == nil }
            if audible.isEmpty, !troubles.isEmpty, var group = situation.groups.first(where: { $0.topic == topic }) {
                group.lastSent = now
                try await context.settle([], standing: situation.standing, groups: [group])
                return .now
            }
            return try await tell(audible, topic, situation, isReminder: true)
        case .wait(let time): return time.map { .at($0) } ?? .whenRung
        }
    }

    /// The groups whose troubles end with alerts that the sink is not told.
    private func ended(by alerts: [PendingDelivery], _ groups: [AlertGroup]) async throws -> [AlertGroup] {
        let ends = alerts.filter { $0.alert.kind == .coverageRegained || $0.alert.kind == .feedRecovered }
        var changed: [AlertGroup] = []
        for var group in groups where !group.troubles.isEmpty {
            let own = ends.filter { $0.alert.topic == group.topic }
            if own.isEmpty { continue }
            let before = try await context.outbox.alerts(at: group.troubles)
            group.told(own, before: before, at: group.lastSent)
            changed.append(group)
        }
        return changed
    }

    private func tell(
        _ deliveries: [PendingDelivery], _ topic: Topic.ID?, _ situation: DispatchPlanner.Situation, isReminder: Bool
    ) async throws -> NextStep {
        var standing = situation.standing
        var group =
            situation.groups.first { $0.topic == topic } ?? AlertGroup(topic: topic, lastSent: context.now())
        guard !deliveries.isEmpty else {
            // The troubles it was to be reminded of are not in the record any more.
            group.troubles = []
            try await context.settle([], standing: standing, groups: [group])
            return .now
        }
        let message = AlertMessage(
            topic: topic, alerts: deliveries.map(\.alert), isReminder: isReminder, time: context.now())
        // Read before anything is told, as nothing that can fail may come between that and its mark.
        let troubles = isReminder ? [] : try await context.outbox.alerts(at: group.troubles)
        do throws(DeliveryError) {
            try await sink.deliver(message)
        } catch .interrupted {
            // What was known of the sink stays: the next start tries again when that says so.
            return .whenRung
        } catch {
            return try await failed(deliveries, situation, error, isReminder: isReminder)
        }
        let now = context.now()
        if isReminder {
            group.lastSent = now
        } else {
            group.told(deliveries, before: troubles, at: now)
        }
        standing.failures = 0
        standing.lastError = nil
        standing.retryAt = nil
        standing.lastSuccess = now
        let told = isReminder ? [] : deliveries.map { Settlement(place: $0.place, outcome: .delivered) }
        try await context.settleTold(told, standing: standing, groups: [group])
        context.report(.delivered(sink: sink.name, alerts: deliveries.count))
        return .now
    }

    private func failed(
        _ deliveries: [PendingDelivery], _ situation: DispatchPlanner.Situation, _ error: DeliveryError,
        isReminder: Bool
    ) async throws -> NextStep {
        let now = context.now()
        var standing = situation.standing
        standing.lastError = error.description
        if let reason = verdict(error, deliveries, situation), !isReminder {
            if deliveries.count > 1 { return try await tellSingly(deliveries, situation) }
            let parked = deliveries.map { Settlement(place: $0.place, outcome: .parked(reason)) }
            try await context.settle(parked, standing: standing)
            for delivery in deliveries {
                context.report(.parked(sink: sink.name, alert: delivery.alert.id, reason: reason))
            }
            return .now
        }
        var isSuspicious = !isReminder
        if case .unreachable = error { isSuspicious = false }
        var askedFor: Duration?
        if case .transient(_, let retryAfter) = error { askedFor = retryAfter }
        standing.failures += 1
        let retryAt = now + BackOff.delay(failures: standing.failures, askedFor: askedFor)
        standing.retryAt = retryAt
        // The first is suspected, and told alone after a while; a failing server makes suspects, a success clears them.
        let suspects = isSuspicious ? deliveries.prefix(1) : []
        let settlements = suspects.map { Settlement(place: $0.place, outcome: .failed(error.description)) }
        try await context.settle(settlements, standing: standing)
        context.report(.failed(sink: sink.name, reason: error.description, retryAt: retryAt))
        return .at(retryAt)
    }

    /// Why the message will never be taken: the sink says so, or it fails again and again while others get through.
    private func verdict(
        _ error: DeliveryError, _ deliveries: [PendingDelivery], _ situation: DispatchPlanner.Situation
    ) -> String? {
        switch error {
        case .permanent(let reason): return reason
        case .unreachable, .interrupted: return nil
        case .transient(let reason, _):
            let isHopeless = deliveries.count == 1 && deliveries[0].attempts >= DispatchPlanner.hopeless
            let sinkIsAlive = situation.standing.failures == 0 && situation.standing.lastSuccess != nil
            return isHopeless && sinkIsAlive ? "\(reason), again and again, while others get through" : nil
        }
    }

    /// A group was refused for good: one of its alerts may be to blame, and only that one is parked.
    private func tellSingly(
        _ deliveries: [PendingDelivery], _ situation: DispatchPlanner.Situation
    ) async throws -> NextStep {
        var situation = situation
        for delivery in deliveries {
            let next = try await tell([delivery], delivery.alert.topic, situation, isReminder: false)
            if next != .now { return next }
            situation.groups = try await context.outbox.groups(of: sink.name)
            situation.pending.removeAll { $0.place == delivery.place }
        }
        return .now
    }
}
