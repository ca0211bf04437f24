public import NewsModel

/// Anything that tells alerts on its own: run until cancelled, woken by its bell.
public protocol DeliveryService: Sendable {
    var bell: Doorbell { get }
    /// Does one thing, and says when to look again: at once, at a time, or (nil) when the bell rings.
    func step(flushing: Bool) async throws -> NextStep
    var sinkName: String { get }
    var context: DispatchContext { get }
}

/// When a service looks again.
public enum NextStep: Hashable, Sendable {
    case now
    case at(Timestamp)
    case whenRung
}

extension DeliveryService {
    /// Tells alerts until the task is cancelled.
    public func run() async {
        var failures = 0
        while !Task.isCancelled {
            do {
                let next = try await step(flushing: false)
                failures = 0
                switch next {
                case .now: continue
                // A time far off is looked at again now and then: the clock may be set.
                case .at(let time):
                    await bell.wait(atMost: min(max(time - context.now(), .milliseconds(1)), .seconds(60)))
                case .whenRung: await bell.wait(atMost: .seconds(60))
                }
            } catch {
                failures += 1
                context.report(.outboxFailed(sink: sinkName, reason: String(describing: error)))
                await bell.wait(atMost: BackOff.delay(failures: failures))
            }
        }
    }

    /// Tells all that is pending now; returns at the first failure, or when the time is over.
    public func drain(until deadline: ContinuousClock.Instant) async {
        while ContinuousClock.now < deadline, !Task.isCancelled {
            do {
                guard try await step(flushing: true) == .now else { return }
            } catch {
                context.report(.outboxFailed(sink: sinkName, reason: String(describing: error)))
                return
            }
        }
    }
}
