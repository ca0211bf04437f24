import Foundation
public import NewsModel

/// The service's time: the machine's, or the demo's compressed one.
///
/// Wall-clock time is read anew each time, so a clock that is set back or forward is seen at once; waiting is done on the
/// monotonic clock in slices, so that it is noticed within a slice.
public struct WatchClock: Sendable {
    private let read: @Sendable () -> Timestamp
    /// How many seconds of this clock pass in one real second.
    public let speed: Double

    private init(speed: Double, read: @escaping @Sendable () -> Timestamp) {
        self.speed = speed
        self.read = read
    }

    /// The machine's wall clock.
    public static let system = WatchClock(speed: 1) { Self.wallTime() }

    /// Starts at `start` now and runs `speed` times as fast as real time.
    public static func compressed(from start: Timestamp, speed: Double) -> WatchClock {
        let begun = ContinuousClock.now
        return WatchClock(speed: speed) {
            let elapsed = Double((ContinuousClock.now - begun).milliseconds)
            return start + .milliseconds(Int64(elapsed * speed))
        }
    }

    public func now() -> Timestamp { read() }

    /// Waits for a span of this clock, whatever it is set to meanwhile, or throws when the task is cancelled.
    public func sleep(for span: Duration) async throws(CancellationError) {
        let wait = Double(span.milliseconds) / speed
        do { try await Task.sleep(for: .milliseconds(Int64(wait.rounded(.up)))) } catch { throw CancellationError() }
    }

    /// Waits until this clock reads `time`, or throws when the task is cancelled.
    public func sleep(until time: Timestamp) async throws(CancellationError) {
        do {
            while true {
                let left = Double((time - now()).milliseconds) / speed
                guard left > 0 else { return }
                try await Task.sleep(for: .milliseconds(Int64(min(left, Self.slice).rounded(.up))))
            }
        } catch {
            throw CancellationError()
        }
    }

    /// The longest wait, in real milliseconds, before the wall clock is read again.
    private static let slice = 10_000.0

    private static func wallTime() -> Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
