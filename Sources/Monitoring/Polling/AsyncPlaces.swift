import Alerting
import Synchronization

/// So many at a time: a counter that can be waited for by one task.
final class AsyncPlaces: Sendable {
    private let free: Mutex<Int>
    private let bell = Doorbell()

    init(_ count: Int) { free = Mutex(max(1, count)) }

    /// Waits for a place; false when the task was cancelled first.
    func take() async -> Bool {
        while !Task.isCancelled {
            let taken = free.withLock { free in
                guard free > 0 else { return false }
                free -= 1
                return true
            }
            if taken { return true }
            await bell.wait(atMost: .seconds(1))
        }
        return false
    }

    func giveBack() {
        free.withLock { $0 += 1 }
        bell.ring()
    }
}
