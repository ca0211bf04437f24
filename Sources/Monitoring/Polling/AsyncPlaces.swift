import Alerting
import Synchronization

/// So many at a time: a counter that can be waited for by one task.
final class AsyncPlaces: Sendable {
    private struct State {
        var count: Int
        /// Below zero while more places are taken than there are by now.
        var free: Int
    }

    private let state: Mutex<State>
    private let bell = Doorbell()

    init(_ count: Int) { state = Mutex(State(count: max(1, count), free: max(1, count))) }

    /// So many places from now on; those that are taken stay taken.
    func resize(to count: Int) {
        let grows = state.withLock { state in
            let change = max(1, count) - state.count
            state.count += change
            state.free += change
            return change > 0
        }
        if grows { bell.ring() }
    }

    /// Waits for a place; false when the task was cancelled first.
    func take() async -> Bool {
        while !Task.isCancelled {
            let taken = state.withLock { state in
                guard state.free > 0 else { return false }
                state.free -= 1
                return true
            }
            if taken { return true }
            await bell.wait(atMost: .seconds(1))
        }
        return false
    }

    func giveBack() {
        state.withLock { $0.free += 1 }
        bell.ring()
    }
}
