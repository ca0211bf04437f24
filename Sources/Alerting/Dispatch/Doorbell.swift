import Synchronization

/// Wakes a service that sleeps until a time, when there is something to do sooner. Rings are not counted and not lost.
public final class Doorbell: Sendable {
    private struct State {
        var rung = false
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    public init() {}

    public func ring() {
        let sleeper = state.withLock { state in
            state.rung = state.sleeper == nil
            defer { state.sleeper = nil }
            return state.sleeper
        }
        sleeper?.resume()
    }

    /// Returns when rung, since the last wait or during this one, when the time is over, or when the task is cancelled.
    public func wait(atMost limit: Duration?) async {
        await withDiscardingTaskGroup { group in
            let timer = limit.map { limit in
                { @Sendable in
                    do { try await Task.sleep(for: limit) } catch { return }
                    self.ring()
                }
            }
            if let timer { group.addTask(operation: timer) }
            await sleep()
            group.cancelAll()
        }
    }

    /// One service waits at a bell; a second one would wake the first.
    private func sleep() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let resumed = state.withLock { state -> CheckedContinuation<Void, Never>? in
                    if state.rung || Task.isCancelled {
                        state.rung = false
                        return continuation
                    }
                    defer { state.sleeper = continuation }
                    return state.sleeper
                }
                resumed?.resume()
            }
        } onCancel: {
            ring()
        }
    }
}
