public import NewsModel

/// Who may ask which host when: at most so many requests at a time and a gap between their starts, first come, first
/// served. Times are of one clock that never goes back; whose, is the caller's business.
public struct HostSchedule: Sendable {
    public typealias Ticket = Int

    public enum Verdict: Hashable, Sendable {
        /// A place is taken; start at this time, then `release`.
        case admitted(at: Timestamp)
        /// Some `release` will return the ticket.
        case queued
    }

    private struct Host {
        var active = 0
        var nextStart: Timestamp
        var waiting = TicketQueue()
    }

    private var limit: Int
    private var gap: Duration
    private var hosts: [String: Host] = [:]
    private var sweepAt = 1024

    public init(perHost: Int, gap: Duration) {
        limit = max(1, perHost)
        self.gap = max(.zero, gap)
    }

    /// Takes over other limits; what was begun under the old ones counts.
    /// - Returns: who has a place now that had none, and when to start.
    public mutating func adopt(perHost: Int, gap: Duration, now: Timestamp) -> [(ticket: Ticket, at: Timestamp)] {
        (limit, self.gap) = (max(1, perHost), max(.zero, gap))
        var admitted: [(ticket: Ticket, at: Timestamp)] = []
        for (host, entry) in hosts {
            var entry = entry
            entry.nextStart = min(entry.nextStart, now + self.gap)
            while entry.active < limit, let ticket = entry.waiting.popFirst() {
                admitted.append((ticket, admit(&entry, now)))
            }
            hosts[host] = entry
        }
        return admitted
    }

    /// Hosts remembered at the moment.
    public var hostCount: Int { hosts.count }

    public mutating func request(_ ticket: Ticket, host: String, now: Timestamp) -> Verdict {
        if hosts.count >= sweepAt { sweep(now) }
        var entry = hosts[host] ?? Host(nextStart: now)
        defer { hosts[host] = entry }
        guard entry.active < limit, entry.waiting.isEmpty else {
            entry.waiting.append(ticket)
            return .queued
        }
        return .admitted(at: admit(&entry, now))
    }

    /// Gives a place back; returns who has it now and when to start.
    public mutating func release(host: String, now: Timestamp) -> (ticket: Ticket, at: Timestamp)? {
        guard var entry = hosts[host] else { return nil }
        entry.active = max(0, entry.active - 1)
        let next = entry.active < limit ? entry.waiting.popFirst() : nil
        let start = next.map { _ in admit(&entry, now) }
        hosts[host] = entry
        return next.flatMap { ticket in start.map { (ticket, $0) } }
    }

    /// Leaves the queue; false if the ticket had already left it by being admitted.
    public mutating func withdraw(_ ticket: Ticket, host: String) -> Bool {
        hosts[host]?.waiting.remove(ticket) ?? false
    }

    private func admit(_ entry: inout Host, _ now: Timestamp) -> Timestamp {
        entry.active += 1
        let start = max(now, entry.nextStart)
        entry.nextStart = start + gap
        return start
    }

    /// Forgets hosts that nothing is known of any more, when there are twice as many as after the last time.
    private mutating func sweep(_ now: Timestamp) {
        hosts = hosts.filter { $0.value.active > 0 || !$0.value.waiting.isEmpty || $0.value.nextStart > now }
        sweepAt = max(1024, hosts.count * 2)
    }
}
