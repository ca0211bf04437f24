import Fetching
import Logging
import NewsModel
import NewsStore
import Synchronization

/// Keeps in the record which hosts asked to be left alone (Retry-After), so that neither a restart nor the next `poll` asks
/// them again before their time.
final class HoldKeeper: Sendable {
    private static let note = "holds"

    private let store: NewsStore
    private let logger: Logger
    private struct State {
        /// The generation that was kept last; a record begins with 0.
        var kept = 0
        /// One at a time, so that an older list is never written over a newer one.
        var isWriting = false
    }

    private let state = Mutex(State())

    init(store: NewsStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// The hosts that were being left alone.
    static func known(in store: NewsStore) async throws(StoreError) -> HostHolds {
        let lines = try await store.notes()[note]?.value.split(separator: "\n") ?? []
        var holds: [String: Timestamp] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let until = Int64(parts[1]) else { continue }
            holds[String(parts[0])] = Timestamp(milliseconds: until)
        }
        return HostHolds(hosts: holds)
    }

    /// Writes what is new; nothing nearly always.
    func keep(_ fetcher: any Fetcher, at now: Timestamp) async {
        guard start() else { return }
        while let holds = news(of: fetcher, at: now) {
            let lines = holds.hosts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.milliseconds)" }
            do { try await store.note(Self.note, lines.joined(separator: "\n"), at: now) } catch {
                // It is kept in memory all the same, and written with the next one.
                logger.warning("hosts' wishes could not be recorded", metadata: ["reason": "\(error.description)"])
            }
        }
    }

    /// False while another task writes, which looks once more before it ends.
    private func start() -> Bool {
        state.withLock { state in
            if state.isWriting { return false }
            state.isWriting = true
            return true
        }
    }

    /// What is to be written; nil, and the end of writing, where nothing is.
    private func news(of fetcher: any Fetcher, at now: Timestamp) -> HostHolds? {
        state.withLock { state in
            let holds = fetcher.holds(since: state.kept, at: now)
            if let holds { state.kept = holds.generation } else { state.isWriting = false }
            return holds
        }
    }
}
