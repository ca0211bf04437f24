import Synchronization

/// Says that a part of the service makes progress: beaten by it, read by whoever watches.
public final class Pulse: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    public init() {}

    func beat() { last.withLock { $0 = .now } }

    /// How long ago the last beat was, on the monotonic clock; nil before the first.
    public var age: Duration? { last.withLock { last in last.map { ContinuousClock.now - $0 } } }

    /// Whether it has beaten of late; true before the first beat was due.
    func beats(within span: Duration) -> Bool { age.map { $0 < span } ?? true }
}
