import Logging
import NewsModel
import NewsStore
import Synchronization

/// What the record would not give or take. Whoever asked tries again; here it is logged once, when it begins and when it is
/// over, and kept for `status`.
final class RecordTroubles: Sendable {
    /// What was being done; its text completes "the service could not ...".
    enum Work: String, CaseIterable {
        case heartbeat = "write that it runs"
        case poll = "record polls"
        case visit = "look at article pages"
        case page = "record article pages"
        case visits = "note when pages are looked at next"
        case restoring = "read which pages are to be looked at"
        case retention = "drop old stories"
        case questions = "look at the questions"
        case coverage = "look at the topics' coverage"
        case history = "match history with changed topics"
        case figures = "read the figures of the metrics"
        case reload = "note the reload"
    }

    private struct State {
        var troubles: [Work: RecordTrouble] = [:]
        /// What `save` has not written yet. The first save overwrites what an earlier run left.
        var isUnsaved = true
    }

    private let state = Mutex(State())
    private let logger: Logger

    init(logger: Logger) { self.logger = logger }

    /// A failure; one that shutting down brought about is none.
    func note(_ work: Work, _ error: StoreError, at time: Timestamp) {
        if case .cancelled = error { return }
        let isNew = state.withLock { state in
            defer { state.isUnsaved = true }
            if var known = state.troubles[work], known.until == nil {
                known.times += 1
                known.reason = error.description
                state.troubles[work] = known
                return false
            }
            state.troubles[work] = RecordTrouble(work: work.rawValue, reason: error.description, since: time)
            return true
        }
        guard isNew else { return }
        logger.error(
            "the service could not \(work.rawValue); it is tried again until it succeeds",
            metadata: ["reason": "\(error.description)", "hint": "\(error.hint)"])
    }

    /// The same work succeeded.
    func settle(_ work: Work, at time: Timestamp) {
        let times: Int? = state.withLock { state in
            guard var known = state.troubles[work], known.until == nil else { return nil }
            known.until = time
            state.troubles[work] = known
            state.isUnsaved = true
            return known.times
        }
        if let times {
            logger.notice("the service can \(work.rawValue) again", metadata: ["failures": "\(times)"])
        }
    }

    /// Runs work of which a failure is noted; nil where it failed.
    func watching<Value>(
        _ work: Work, at time: Timestamp, _ body: () async throws(StoreError) -> Value
    ) async -> Value? {
        do throws(StoreError) {
            let value = try await body()
            settle(work, at: time)
            return value
        } catch {
            note(work, error, at: time)
            return nil
        }
    }

    /// Writes what has changed, for `status`; what could not be written is written with the next change or call.
    func save(to store: NewsStore, at time: Timestamp) async throws(StoreError) {
        let told: [RecordTrouble]? = state.withLock { state in
            guard state.isUnsaved else { return nil }
            state.isUnsaved = false
            return Work.allCases.compactMap { state.troubles[$0] }
        }
        guard let told else { return }
        do throws(StoreError) {
            try await store.note(ServiceNotes.troubles, told.map(\.text).joined(separator: "\n"), at: time)
        } catch {
            state.withLock { $0.isUnsaved = true }
            throw error
        }
    }
}
