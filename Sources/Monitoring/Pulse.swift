import Synchronization

/// Says that the service makes progress: beaten when the record took a write, read by the watchdog.
package final class Pulse: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    package init() {}

    func beat() { last.withLock { $0 = .now } }

    /// How long ago the last beat was, on the monotonic clock; nil before the first.
    package var age: Duration? { last.withLock { last in last.map { ContinuousClock.now - $0 } } }
}
