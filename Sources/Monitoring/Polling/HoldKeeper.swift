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
    /// The generation that was kept last; a fetcher begins with 0.
    private let kept = Mutex(0)

    init(store: NewsStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// The hosts that were being left alone, and until when.
    static func known(in store: NewsStore) async throws(StoreError) -> [String: Timestamp] {
        let lines = try await store.notes()[note]?.value.split(separator: "\n") ?? []
        var holds: [String: Timestamp] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let until = Int64(parts[1]) else { continue }
            holds[String(parts[0])] = Timestamp(milliseconds: until)
        }
        return holds
    }

    /// Writes what is new; nothing nearly always.
    func keep(_ fetcher: any Fetcher, at now: Timestamp) async {
        guard let holds = fetcher.holds(since: kept.withLock { $0 }, at: now) else { return }
        kept.withLock { $0 = holds.generation }
        let lines = holds.hosts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.milliseconds)" }
        do { try await store.note(Self.note, lines.joined(separator: "\n"), at: now) } catch {
            // It is kept in memory all the same, and written with the next one.
            logger.warning("hosts' wishes could not be recorded", metadata: ["reason": "\(error.description)"])
        }
    }
}
