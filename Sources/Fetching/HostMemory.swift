public import NewsModel

/// Which hosts asked to be left alone, and until when (Retry-After, RFC 9110 section 10.2.3).
///
/// A host's word counts for the whole host, except where the host serves many unrelated feeds: there it counts for the
/// URL alone until a second URL is told the same with no success between.
public struct HostMemory: Sendable {
    private struct Host {
        var until: Timestamp?
        /// URLs that were told to wait, with nothing but such answers since the first of them.
        var blocked: [UInt64: Timestamp] = [:]
        /// Some URLs that were answered well; as many as it takes to call the host a big one.
        var served: Set<UInt64> = []
    }

    /// So many well-served URLs make a host one of many unrelated feeds.
    public static let manyFeeds = 5

    private var hosts: [String: Host] = [:]
    private var generation: Int

    /// - Parameter holds: what was known before.
    public init(_ holds: HostHolds = HostHolds()) {
        hosts = holds.hosts.mapValues { Host(until: $0) }
        generation = holds.generation
    }

    /// The hosts that want to be left alone as a whole: what must outlast the process. What counts for one URL alone stands
    /// in its feed's state. nil where nothing was added since a generation, which costs nothing to see.
    public func holds(since known: Int, at now: Timestamp) -> HostHolds? {
        if generation == known { return nil }
        let held = hosts.compactMapValues { host in host.until.flatMap { $0 > now ? $0 : nil } }
        return HostHolds(generation: generation, hosts: held)
    }

    /// When the host of a URL may be asked again; nil for now.
    public func blocked(host: String, url: String, now: Timestamp) -> Timestamp? {
        guard let entry = hosts[host] else { return nil }
        let until = [entry.until, entry.blocked[StableHash.of(url)]].compactMap { $0 }.max()
        // Beyond a day it can only be a clock that was set back.
        return until.flatMap { $0 > now && $0 - now <= PollRules.day ? $0 : nil }
    }

    public mutating func note(host: String, url: String, wait: Duration?, succeeded: Bool, now: Timestamp) {
        let key = StableHash.of(url)
        if let wait, !succeeded, wait > .zero {
            let until = now + min(wait, PollRules.day)
            var entry = hosts[host] ?? Host()
            entry.blocked = entry.blocked.filter { $0.value > now }
            entry.blocked[key] = until
            if entry.served.count < Self.manyFeeds || entry.blocked.count > 1 { entry.until = until }
            hosts[host] = entry
            generation += 1
        } else if succeeded {
            var entry = hosts[host] ?? Host()
            if entry.served.count < Self.manyFeeds { entry.served.insert(key) }
            entry.blocked = [:]
            hosts[host] = entry
        }
    }
}
