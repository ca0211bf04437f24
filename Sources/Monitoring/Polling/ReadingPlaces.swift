import Alerting
import Foundation
import Synchronization
import Transfers

/// Who may read a document now: as many polls as there are processors, one fewer as long as the recorder, through which all
/// of them have to pass, has a few before it, and none while a whole group waits for it.
///
/// Left to the system, readers and the recorder would have equal shares. What is read too early takes up memory, and in the
/// end the recorder would work through all of it alone, while the other processors have nothing to do. They also have
/// nothing to do while nobody may read: the recorder gets its processor early, so that this is the exception.
final class ReadingPlaces: Sendable {
    private struct State {
        var reading = 0
        /// Polls that have been read and that the recorder has not begun with.
        var backlog = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// What a large document says takes up several times its size until it is recorded: all that are being read share this
    /// much. 64 feeds of 15 MiB each took 497 MiB at the peak without it.
    let room = ByteBudget(capacity: 16 << 20)
    /// A document up to this size is read without asking for room.
    static let small = 256 << 10

    private let processors: Int
    private let state = Mutex(State())
    private let bell = Doorbell()
    /// Documents that wait in memory until no more are fetched.
    private var crowd: Int { 3 * processors }

    init(processors: Int = ProcessInfo.processInfo.activeProcessorCount) { self.processors = max(1, processors) }

    /// Waits for a place. Those before give theirs back without waiting for anything, so that a cancelled task waits too.
    func take() async {
        await withCheckedContinuation { reader in
            resume { $0.waiting.append(reader) }
        }
    }

    func giveBack() {
        resume { $0.reading -= 1 }
    }

    func note(backlog: Int) {
        resume { $0.backlog = backlog }
    }

    /// Returns when few documents wait; false when the task was cancelled first. For one task.
    func waitForRoom() async -> Bool {
        while !Task.isCancelled {
            if state.withLock({ $0.waiting.count < crowd }) { return true }
            await bell.wait(atMost: .seconds(1))
        }
        return false
    }

    private func resume(after change: (inout State) -> Void) {
        let readers = state.withLock { state in
            change(&state)
            return admitted(&state)
        }
        for reader in readers { reader.resume() }
        if !readers.isEmpty { bell.ring() }
    }

    private static let (many, few) = (Recorder.largestGroup, Recorder.largestGroup / 8)

    /// Those whose turn has come, first come, first served.
    private func admitted(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        if state.backlog >= Self.many { return [] }
        let places = max(1, state.backlog >= Self.few ? processors - 1 : processors)
        let count = min(state.waiting.count, places - state.reading)
        guard count > 0 else { return [] }
        state.reading += count
        defer { state.waiting.removeFirst(count) }
        return Array(state.waiting.prefix(count))
    }
}
