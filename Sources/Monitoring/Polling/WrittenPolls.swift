import NewsStore
import Synchronization

/// Polls that are written and not known to be on disk. While the disk takes its time others are polled and written; one
/// flush is then enough for all that has come together.
final class WrittenPolls: Sendable {
    /// Called with the reason when the flush failed.
    typealias Conclude = @Sendable (StoreError?) async -> Void

    private struct State {
        var waiting: [Conclude] = []
        var isFlushing = false
        var idlers: [CheckedContinuation<Void, Never>] = []
    }

    private let store: NewsStore
    private let state = Mutex(State())

    init(store: NewsStore) { self.store = store }

    /// Calls `conclude` once everything that is written by now is on disk, or cannot be put there.
    func add(_ conclude: @escaping Conclude) {
        let isFirst = state.withLock { state in
            state.waiting.append(conclude)
            defer { state.isFlushing = true }
            return !state.isFlushing
        }
        // Not a child of the caller: what is written is concluded, also of a poll that is cancelled for shutdown.
        if isFirst { Task { await flush() } }
    }

    /// Returns when all that was added has been concluded.
    func settle() async {
        await withCheckedContinuation { idler in
            let isIdle = state.withLock { state in
                if state.isFlushing { state.idlers.append(idler) }
                return !state.isFlushing
            }
            if isIdle { idler.resume() }
        }
    }

    private func flush() async {
        while let polls = next() {
            var failure: StoreError?
            do throws(StoreError) { try await store.flush() } catch { failure = error }
            for conclude in polls { await conclude(failure) }
        }
    }

    /// All that wait; nil where none do, and then the next one to come begins anew.
    private func next() -> [Conclude]? {
        let (polls, idlers) = state.withLock { state in
            var (polls, idlers): ([Conclude], [CheckedContinuation<Void, Never>]) = ([], [])
            swap(&polls, &state.waiting)
            if polls.isEmpty {
                state.isFlushing = false
                swap(&idlers, &state.idlers)
            }
            return (polls, idlers)
        }
        for idler in idlers { idler.resume() }
        return polls.isEmpty ? nil : polls
    }
}
