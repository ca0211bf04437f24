public import NewsModel

/// Which feed to poll next: 100,000 feeds by due time, O(log n) each change, and no host asked more than the rules
/// allow. What an outage left overdue comes out host by host, a gap apart, never in one go.
public struct PollQueue: Sendable {
    private struct Lane {
        let host: String
        var feeds = DueHeap()
        var active = 0
        /// When it was asked last, in milliseconds.
        var lastStart: Int64?
        var blockedUntil = Int64.min
    }

    private var perHost: Int
    private var gap: Int64
    private var slots: [Feed.ID: Int] = [:]
    private var ids: [Feed.ID] = []
    private var laneOf: [Int] = []
    private var freeSlots: [Int] = []
    /// Where each feed stands in its lane's heap; -1 while it is being polled or gone.
    private var places: [Int] = []
    private var lanes: [Lane] = []
    private var laneNumbers: [String: Int] = [:]
    /// The lanes that have a feed and room, by when that feed may go.
    private var ready = DueHeap()
    private var lanePlaces: [Int] = []

    public init(rules: PollRules) {
        perHost = Self.perHost(rules)
        gap = Self.gap(rules)
    }

    /// Takes over other limits; what was asked under the old ones counts.
    public mutating func adopt(_ rules: PollRules) {
        (perHost, gap) = (Self.perHost(rules), Self.gap(rules))
        for lane in lanes.indices { requeue(lane) }
    }

    private static func perHost(_ rules: PollRules) -> Int { max(1, rules.perHost) }
    private static func gap(_ rules: PollRules) -> Int64 { max(0, rules.hostGap.milliseconds) }

    /// Feeds known, waiting or being polled.
    public var count: Int { slots.count }

    /// Adds a feed or moves it to another time, also one that is being polled now.
    public mutating func schedule(_ id: Feed.ID, host: String, due: Timestamp) {
        let slot = slots[id] ?? allot(id)
        let lane = laneNumber(host)
        if places[slot] >= 0 { lanes[laneOf[slot]].feeds.remove(slot, &places) }
        if laneOf[slot] >= 0, laneOf[slot] != lane { requeue(laneOf[slot]) }
        laneOf[slot] = lane
        lanes[lane].feeds.insert(slot, key: due.milliseconds, &places)
        requeue(lane)
    }

    public mutating func remove(_ id: Feed.ID) {
        guard let slot = slots.removeValue(forKey: id) else { return }
        if places[slot] >= 0 { lanes[laneOf[slot]].feeds.remove(slot, &places) }
        requeue(laneOf[slot])
        freeSlots.append(slot)
    }

    /// Takes out the feed that has waited longest of those that are due and whose host has room. Its host's place is
    /// held until `finished`.
    public mutating func next(now: Timestamp) -> Feed.ID? {
        guard let first = ready.first, first.key <= now.milliseconds else { return nil }
        let lane = first.slot
        guard let slot = lanes[lane].feeds.popFirst(&places) else { return nil }
        lanes[lane].active += 1
        lanes[lane].lastStart = now.milliseconds
        requeue(lane)
        return ids[slot]
    }

    /// Gives the place at the host back. The feed itself comes back by `schedule`.
    public mutating func finished(host: String) {
        guard let lane = laneNumbers[host] else { return }
        lanes[lane].active = max(0, lanes[lane].active - 1)
        requeue(lane)
    }

    /// When `next` has something to give, if nothing else happens before; nil while all wait for `finished` or none is left.
    public var nextTime: Timestamp? { ready.first.map { Timestamp(milliseconds: $0.key) } }

    /// Nothing of this host before then.
    public mutating func block(host: String, until: Timestamp) {
        guard let lane = laneNumbers[host] else { return }
        lanes[lane].blockedUntil = max(lanes[lane].blockedUntil, until.milliseconds)
        requeue(lane)
    }

    /// Moves every due time along with a clock that jumped, so that neither nothing nor everything is due.
    public mutating func shift(by jump: Duration) {
        let delta = jump.milliseconds
        for lane in lanes.indices {
            lanes[lane].feeds.shift(by: delta)
            if let last = lanes[lane].lastStart { lanes[lane].lastStart = last &+ delta }
            if lanes[lane].blockedUntil != .min { lanes[lane].blockedUntil &+= delta }
            requeue(lane)
        }
    }

    private mutating func allot(_ id: Feed.ID) -> Int {
        let slot: Int
        if let free = freeSlots.popLast() {
            slot = free
            ids[slot] = id
            laneOf[slot] = -1
        } else {
            slot = ids.count
            ids.append(id)
            laneOf.append(-1)
            places.append(-1)
        }
        slots[id] = slot
        return slot
    }

    private mutating func laneNumber(_ host: String) -> Int {
        if let number = laneNumbers[host] { return number }
        lanes.append(Lane(host: host))
        lanePlaces.append(-1)
        laneNumbers[host] = lanes.count - 1
        return lanes.count - 1
    }

    private mutating func requeue(_ lane: Int) {
        if lanePlaces[lane] >= 0 { ready.remove(lane, &lanePlaces) }
        guard lanes[lane].active < perHost, let first = lanes[lane].feeds.first else { return }
        let rested = gap > 0 ? lanes[lane].lastStart.map { $0 &+ gap } ?? .min : .min
        ready.insert(lane, key: max(first.key, rested, lanes[lane].blockedUntil), &lanePlaces)
    }
}
