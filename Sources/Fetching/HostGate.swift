import NewsModel
import Synchronization

/// Holds requests back until their host and the total allow them: `HostSchedule` with somebody waiting at it.
public final class HostGate: Sendable {
    private struct State {
        var hosts: HostSchedule
        /// Places in all, and those left; below zero while more are taken than there are by now.
        var places: Int
        var free: Int
        var line = TicketQueue()
        var waiters: [Int: CheckedContinuation<Timestamp?, Never>] = [:]
        /// Answers for tickets whose holder was not yet waiting when they came.
        var early: [Int: Timestamp?] = [:]
        var lastTicket = 0
    }

    private let state: Mutex<State>
    private let clock = ContinuousClock()
    private let epoch: ContinuousClock.Instant

    public init(rules: PollRules) {
        let places = max(1, rules.concurrency)
        state = Mutex(
            State(
                hosts: HostSchedule(perHost: rules.perHost, gap: rules.hostGap), places: places, free: places))
        epoch = clock.now
    }

    /// Takes over other limits. What is under way goes on and counts; who may go by the new ones goes.
    public func adopt(_ rules: PollRules) {
        let due = state.withLock { state in
            var due = state.hosts.adopt(perHost: rules.perHost, gap: rules.hostGap, now: now)
            let change = max(1, rules.concurrency) - state.places
            state.places += change
            state.free += change
            while state.free > 0, let ticket = state.line.popFirst() {
                state.free -= 1
                due.append((ticket, now))
            }
            return due
        }
        for next in due { hand { _ in next } }
    }

    /// Runs one request to a host as soon as it may.
    public func withPlace<Value>(
        at host: String, _ body: () async throws(CancellationError) -> Value
    ) async throws(CancellationError) -> Value {
        guard let start = await place(at: host) else { throw CancellationError() }
        defer { leave(host) }
        do { try await pause(until: start) } catch { throw CancellationError() }
        guard await totalPlace() else { throw CancellationError() }
        defer { leaveTotal() }
        return try await body()
    }

    private var now: Timestamp { Timestamp(milliseconds: (clock.now - epoch).milliseconds) }

    private func pause(until start: Timestamp) async throws {
        let wait = start - now
        if wait > .zero { try await clock.sleep(for: wait) }
    }

    /// A place at the host; nil if cancelled while waiting.
    private func place(at host: String) async -> Timestamp? {
        let (ticket, verdict) = state.withLock { state in
            state.lastTicket += 1
            return (state.lastTicket, state.hosts.request(state.lastTicket, host: host, now: now))
        }
        if case .admitted(let start) = verdict { return start }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enlist(ticket, continuation)
            }
        } onCancel: {
            withdraw(ticket) { $0.hosts.withdraw(ticket, host: host) }
        }
    }

    private func totalPlace() async -> Bool {
        let ticket: Int? = state.withLock { state in
            if state.free > 0 {
                state.free -= 1
                return nil
            }
            state.lastTicket += 1
            state.line.append(state.lastTicket)
            return state.lastTicket
        }
        guard let ticket else { return true }
        let start = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enlist(ticket, continuation)
            }
        } onCancel: {
            withdraw(ticket) { $0.line.remove(ticket) }
        }
        return start != nil
    }

    /// Waits, unless the place came or the wait was given up between asking and waiting.
    private func enlist(_ ticket: Int, _ continuation: CheckedContinuation<Timestamp?, Never>) {
        let early: Timestamp?? = state.withLock { state in
            if let early = state.early.removeValue(forKey: ticket) { return .some(early) }
            state.waiters[ticket] = continuation
            return nil
        }
        if let early { continuation.resume(returning: early) }
    }

    private func withdraw(_ ticket: Int, from queue: (inout State) -> Bool) {
        let waiter: CheckedContinuation<Timestamp?, Never>? = state.withLock { state in
            // Not in the queue any more means that the place is on its way.
            guard queue(&state) else { return nil }
            if let waiter = state.waiters.removeValue(forKey: ticket) { return waiter }
            state.early[ticket] = .some(nil)
            return nil
        }
        waiter?.resume(returning: nil)
    }

    private func leave(_ host: String) {
        hand { state in
            state.hosts.release(host: host, now: now)
        }
    }

    private func leaveTotal() {
        hand { state in
            state.free += 1
            guard state.free > 0, let ticket = state.line.popFirst() else { return nil }
            state.free -= 1
            return (ticket, now)
        }
    }

    /// Gives a place to whoever is next for it.
    private func hand(_ next: (inout State) -> (ticket: Int, at: Timestamp)?) {
        let (waiter, start): (CheckedContinuation<Timestamp?, Never>?, Timestamp?) = state.withLock { state in
            guard let next = next(&state) else { return (nil, nil) }
            if let waiter = state.waiters.removeValue(forKey: next.ticket) { return (waiter, next.at) }
            state.early[next.ticket] = .some(next.at)
            return (nil, nil)
        }
        waiter?.resume(returning: start)
    }
}
