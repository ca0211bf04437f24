public import Fetching
public import NewsModel
import TextProcessing

/// Which feed is polled next, and what is known of each: the one place where polls are reserved.
///
/// A feed is taken out synchronously before anything is awaited, so that it is never polled twice at a time.
public actor PollSchedule {
    private var queue: PollQueue
    private var standings: [Feed.ID: FeedStanding] = [:]
    /// As configured; shared with the configuration.
    private var configured: [Feed] = []
    /// Places in `configured`.
    private var feeds: [Feed.ID: Int] = [:]
    private var polling: Set<Feed.ID> = []
    /// Those of them that take up a place at their host.
    private var asking: Set<Feed.ID> = []
    private var connectivity = Connectivity()
    private var clockWatch = ClockWatch()

    public init(rules: PollRules) { queue = PollQueue(rules: rules) }

    /// A feed that is to be polled now.
    public struct Assignment: Sendable {
        public let feed: Feed
        public let standing: FeedStanding
        public let isOffline: Bool
    }

    /// Takes over a configuration's feeds: new ones are due at an offset of their own within `spread`, removed ones go,
    /// known ones keep their due time.
    public func adopt(_ configured: [Feed], known: [Feed.ID: FeedStanding], now: Timestamp, spread: Duration) {
        let places = Dictionary(zip(configured.lazy.map(\.id), configured.indices)) { _, last in last }
        for id in feeds.keys where places[id] == nil {
            queue.remove(id)
            standings[id] = nil
        }
        (self.configured, feeds) = (configured, places)
        for feed in configured {
            if standings[feed.id] == nil {
                standings[feed.id] =
                    known[feed.id] ?? FeedStanding(state: PollState(nextDue: Self.first(feed, now, spread)))
            }
            guard !polling.contains(feed.id) else { continue }
            reschedule(feed.id)
        }
    }

    /// How often a host may be asked, from now on.
    func adopt(_ rules: PollRules) { queue.adopt(rules) }

    /// Makes these feeds due now, whatever their due time.
    public func hasten(_ ids: some Sequence<Feed.ID> & Sendable, now: Timestamp) {
        for id in ids {
            guard let feed = feed(id), !polling.contains(id) else { continue }
            queue.schedule(id, host: feed.host, due: now)
        }
    }

    /// Leaves only these feeds on the schedule, due now: for polling once.
    func restrict(to ids: [Feed.ID], dueAt now: Timestamp) {
        let chosen = Set(ids)
        for id in feeds.keys where !chosen.contains(id) { queue.remove(id) }
        hasten(ids, now: now)
    }

    /// Takes a feed off the schedule; what is known of it stays in the record.
    func retire(_ id: Feed.ID) { queue.remove(id) }

    var isEmpty: Bool { queue.count == 0 }

    /// The feed that has waited longest, if one is due; reserved until `finish`.
    public func next(now: Timestamp) -> Assignment? {
        guard let id = queue.next(now: now), let feed = feed(id), let standing = standings[id] else { return nil }
        polling.insert(id)
        asking.insert(id)
        return Assignment(feed: feed, standing: standing, isOffline: connectivity.isOffline)
    }

    /// When there will be something to do, if nothing else happens first.
    public func nextTime() -> Timestamp? { queue.nextTime }

    /// Gives the place at the host back before the poll is finished: another feed of the host may be asked.
    func release(_ feed: Feed) {
        if asking.remove(feed.id) != nil { queue.finished(host: feed.host) }
    }

    /// Gives the feed back with what its poll taught; nil leaves what is known and tries again after `retry`.
    public func finish(_ feed: Feed, _ standing: FeedStanding?, retry: Timestamp? = nil) {
        polling.remove(feed.id)
        release(feed)
        guard feeds[feed.id] != nil else { return }
        if let standing {
            standings[feed.id] = standing
            if let outcome = standing.state.outcome { connectivity.note(outcome, host: feed.host) }
        }
        if let retry {
            queue.schedule(feed.id, host: feed.host, due: retry)
        } else {
            reschedule(feed.id)
        }
    }

    /// Notices that the wall clock was set, and moves the due times along.
    /// - Returns: how far it jumped, where it did.
    public func noteClock(_ now: Timestamp) -> Duration? {
        guard let jump = clockWatch.jump(at: now) else { return nil }
        queue.shift(by: jump)
        return jump
    }

    public var isOffline: Bool { connectivity.isOffline }

    /// How every feed stands, polled or not.
    var states: [Feed.ID: PollState] { standings.mapValues(\.state) }

    /// Whether no feed is left that was never asked, or that is being asked for the first time.
    var haveAllAnswered: Bool {
        feeds.keys.allSatisfy { id in standings[id]?.state.lastAttempt != nil }
    }

    public func standing(of id: Feed.ID) -> FeedStanding? { standings[id] }

    private func feed(_ id: Feed.ID) -> Feed? { feeds[id].map { configured[$0] } }

    private func reschedule(_ id: Feed.ID) {
        guard let feed = feed(id), let standing = standings[id] else { return }
        queue.schedule(id, host: feed.host, due: standing.state.nextDue)
    }

    /// The first polls of new feeds are spread by a hash of their address, the same on every start.
    private static func first(_ feed: Feed, _ now: Timestamp, _ spread: Duration) -> Timestamp {
        let limit = UInt64(max(1, spread.milliseconds))
        return now + .milliseconds(Int64(StableHash.of(feed.url) % limit))
    }
}

extension Feed {
    /// The host that politeness counts by.
    var host: String { WebAddress(url).host ?? "" }
}
