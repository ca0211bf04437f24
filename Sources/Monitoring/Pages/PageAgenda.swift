import NewsModel
import Synchronization

/// Which article pages are looked at and when: the record's visits, at hand.
final class PageAgenda: Sendable {
    private struct State {
        var waiting: [Story.ID: PageVisit] = [:]
        var visiting: Set<Story.ID> = []
        /// Asked for while the page was being looked at.
        var called: [Story.ID: PageVisit] = [:]
        /// When to read again what the record could not give; nil where it gave all.
        var restoreDue: Timestamp?
    }

    private let state = Mutex(State())

    func isRestoreDue(now: Timestamp) -> Bool { state.withLock { $0.restoreDue.map { $0 <= now } ?? false } }

    func restoreLater(_ time: Timestamp?) { state.withLock { $0.restoreDue = time } }

    /// Adds a visit; a story that is on the agenda keeps what is known of it, and the sooner time.
    func add(_ visit: PageVisit) {
        state.withLock { state in
            if state.visiting.contains(visit.story) {
                if visit.purpose == .probe { state.called[visit.story] = visit }
            } else {
                state.waiting[visit.story] = state.waiting[visit.story]?.joined(by: visit) ?? visit
            }
        }
    }

    /// The visit that is due first, reserved until `finish`.
    func next(now: Timestamp) -> PageVisit? {
        state.withLock { state in
            let first = state.waiting.values.min { ($0.due, $0.story) < ($1.due, $1.story) }
            guard let first, first.due <= now else { return nil }
            state.waiting[first.story] = nil
            state.visiting.insert(first.story)
            return first
        }
    }

    var nextTime: Timestamp? { state.withLock { $0.waiting.values.map(\.due).min() } }

    /// Ends a visit; the page is looked at again where `next` says so, or was asked for meanwhile.
    func finish(_ visit: PageVisit, next: PageVisit?) {
        state.withLock { state in
            state.visiting.remove(visit.story)
            let called = visit.purpose == .follow ? state.called[visit.story] : nil
            state.called[visit.story] = nil
            if let next = called.map({ next?.joined(by: $0) ?? $0 }) ?? next { state.waiting[visit.story] = next }
        }
    }
}
