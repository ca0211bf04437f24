public import NewsModel

/// Decides what a sink is told next, and when to look again. Pure: the same rows and time give the same decision.
public struct DispatchPlanner: Sendable {
    /// An alert whose messages failed so often is told alone from then on, so that it cannot hold its group back.
    static let suspicious = 5
    /// One that failed so often is set aside where others get through.
    static let hopeless = 10
    /// Baselines are not waited for any longer than this.
    static let longestFirstRound = Duration.seconds(900)

    public let policy: DeliveryPolicy

    public init(policy: DeliveryPolicy) { self.policy = policy }

    /// What the record says of a sink at one moment.
    public struct Situation: Sendable {
        public var pending: [PendingDelivery]
        public var groups: [AlertGroup]
        public var standing: SinkStanding
        /// Why an alert is silenced, where it is.
        public var silenced: [Int64: String]
        /// Tell what is pending now, without waiting for company: at shutdown, and when polling once.
        public var flushes: Bool

        public init(
            pending: [PendingDelivery], groups: [AlertGroup] = [], standing: SinkStanding,
            silenced: [Int64: String] = [:], flushes: Bool = false
        ) {
            self.pending = pending
            self.groups = groups
            self.standing = standing
            self.silenced = silenced
            self.flushes = flushes
        }
    }

    public enum Decision: Hashable, Sendable {
        /// Settle these without telling anybody, and decide again.
        case suppress([Settlement])
        case tell(topic: Topic.ID?, [PendingDelivery])
        /// Tell these again; they are to be read by their places.
        case remind(topic: Topic.ID?, places: [Int64])
        /// Nothing to do before then; nil until something new is recorded.
        case wait(until: Timestamp?)
    }

    public func decide(_ situation: Situation, at now: Timestamp) -> Decision {
        let suppressed = suppressed(situation)
        if !suppressed.isEmpty { return .suppress(suppressed) }
        if !situation.flushes, let retry = situation.standing.retryAt, retry > now,
            retry - now <= BackOff.longestAskedFor
        {
            return .wait(until: retry)
        }
        let (suspect, situation) = suspect(situation, at: now)
        if let suspect { return .tell(topic: suspect.alert.topic, [suspect]) }
        var earliest: Timestamp?
        for group in grouped(situation.pending) {
            let due = due(group, situation, at: now)
            if due.time <= now { return .tell(topic: group[0].alert.topic, due.alerts) }
            earliest = min(earliest ?? due.time, due.time)
        }
        return reminder(situation, earliest, at: now)
    }

    /// Alerts that are not for this sink, are silenced, or that a later alert makes pointless.
    private func suppressed(_ situation: Situation) -> [Settlement] {
        var withdrawn: [StoryOfTopic: Int64] = [:]
        for delivery in situation.pending where delivery.alert.kind == .withdrawn {
            if let story = StoryOfTopic(delivery.alert) { withdrawn[story] = delivery.place }
        }
        return situation.pending.compactMap { delivery in
            if delivery.alert.severity < policy.minimumSeverity {
                return Settlement(place: delivery.place, outcome: .suppressed("less than \(policy.minimumSeverity)"))
            }
            if let silence = situation.silenced[delivery.place] {
                return Settlement(place: delivery.place, outcome: .suppressed(silence))
            }
            if delivery.alert.kind == .revised, let story = StoryOfTopic(delivery.alert),
                let later = withdrawn[story], later > delivery.place
            {
                return Settlement(place: delivery.place, outcome: .suppressed("withdrawn since"))
            }
            return nil
        }
    }

    private struct StoryOfTopic: Hashable {
        let story: Story.ID
        let topic: Topic.ID?

        init?(_ alert: Alert) {
            guard let story = alert.story else { return nil }
            self.story = story
            topic = alert.topic
        }
    }

    /// An alert that keeps failing is told alone; one that is hopeless is left out as long as others can show whether the
    /// sink is dead. When it has just taken something, or nothing else is left, the hopeless one is tried again: then it
    /// shows whose fault it is.
    private func suspect(_ situation: Situation, at now: Timestamp) -> (PendingDelivery?, Situation) {
        func isAudible(_ delivery: PendingDelivery) -> Bool { policy.audible(delivery.alert.severity, at: now) <= now }
        var others = situation
        others.pending.removeAll { $0.attempts >= Self.hopeless }
        let hopeless = situation.pending.first { $0.attempts >= Self.hopeless && isAudible($0) }
        if let hopeless, situation.standing.failures == 0 || others.pending.isEmpty { return (hopeless, others) }
        let head = others.pending.first(where: isAudible)
        return (head.flatMap { $0.attempts >= Self.suspicious ? $0 : nil }, others)
    }

    /// By topic, baselines apart, the group whose first alert is the oldest first.
    private func grouped(_ pending: [PendingDelivery]) -> [[PendingDelivery]] {
        Dictionary(grouping: pending) { Strand(topic: $0.alert.topic, isBaseline: $0.alert.kind == .baseline) }
            .values.sorted { $0[0].place < $1[0].place }
    }

    private struct Strand: Hashable {
        let topic: Topic.ID?
        /// What already matched when feeds were new comes in for as long as the first round of polls lasts; news does not
        /// wait for that.
        let isBaseline: Bool
    }

    /// When a group has waited long enough for company.
    private func complete(_ group: [PendingDelivery]) -> Timestamp {
        let first = group[0].since
        guard group[0].alert.kind == .baseline, let last = group.last else { return first + policy.groupWait }
        // Until no more come, so that a thousand new feeds are one message.
        return min(last.since, first + Self.longestFirstRound) + policy.groupWait
    }

    /// A span that began in the future was begun before the clock was set back, and holds nothing any more: how much of
    /// it is over, nobody knows, and what counts from now moves along with now.
    private func end(of span: Timestamp, begun: Timestamp, at now: Timestamp) -> Timestamp { begun > now ? now : span }

    /// When a group is to be told, and which of it: loud ones do not wait for the end of quiet hours with the others.
    private func due(
        _ group: [PendingDelivery], _ situation: Situation, at now: Timestamp
    ) -> (time: Timestamp, alerts: [PendingDelivery]) {
        var due = now
        if let digest = policy.digest(of: group[0].alert.topic) {
            // Not even for the end of the service: it would be told at every restart.
            due = end(of: digest.due(after: group[0].since), begun: group[0].since, at: now)
        } else if !situation.flushes {
            due = end(of: complete(group), begun: group[0].since, at: now)
            if let before = situation.groups.first(where: { $0.topic == group[0].alert.topic }) {
                due = max(due, end(of: before.lastSent + policy.groupInterval, begun: before.lastSent, at: now))
            }
        }
        guard due <= now else { return (due, []) }
        let audible = group.filter { policy.audible($0.alert.severity, at: now) <= now }
        if !audible.isEmpty { return (now, audible) }
        return (group.map { policy.audible($0.alert.severity, at: now) }.min() ?? now, [])
    }

    private func reminder(_ situation: Situation, _ earliest: Timestamp?, at now: Timestamp) -> Decision {
        guard let interval = policy.repeatInterval, !situation.flushes else { return .wait(until: earliest) }
        var earliest = earliest
        for group in situation.groups where !group.troubles.isEmpty {
            let due = policy.audible(
                .notice, at: max(now, end(of: group.lastSent + interval, begun: group.lastSent, at: now)))
            if due <= now { return .remind(topic: group.topic, places: group.troubles) }
            earliest = min(earliest ?? due, due)
        }
        return .wait(until: earliest)
    }
}
