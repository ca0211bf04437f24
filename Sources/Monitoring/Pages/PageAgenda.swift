import NewsModel
import Synchronization
import WatchConfiguration

/// Which article pages are looked at and when. In memory: after a restart it is rebuilt from the stories themselves.
final class PageAgenda: Sendable {
    private struct State {
        var waiting: [Story.ID: PageVisit] = [:]
        var visiting: Set<Story.ID> = []
    }

    private let state = Mutex(State())

    /// Notes what a poll brought: stories of followed topics, and entries that left their feed early.
    func take(_ recorded: RecordPlan, feed: Feed, plan: WatchPlan, at now: Timestamp) {
        let followed = recorded.inserted + recorded.updated
        for story in followed where plan.follows(story) {
            add(PageVisit(story: story.id, purpose: .follow, feed: feed, firstSeen: story.firstSeen, due: now))
        }
        guard plan.configuration.pages.probe else { return }
        for entry in recorded.listing ?? [] where entry.missingSince == now {
            add(PageVisit(story: entry.story, purpose: .probe, feed: feed, firstSeen: now, due: now))
        }
    }

    /// Adds a visit; a story that is on the agenda keeps what is known of it, and the sooner time.
    func add(_ visit: PageVisit) {
        state.withLock { state in
            guard !state.visiting.contains(visit.story) else { return }
            guard var known = state.waiting[visit.story] else {
                state.waiting[visit.story] = visit
                return
            }
            if visit.purpose == .probe {
                known.purpose = .probe
                known.due = min(known.due, visit.due)
                state.waiting[visit.story] = known
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

    /// Ends a visit; the page is looked at again where `again` says so.
    func finish(_ story: Story.ID, again visit: PageVisit?) {
        state.withLock { state in
            state.visiting.remove(story)
            if let visit { state.waiting[story] = visit }
        }
    }
}

extension WatchPlan {
    /// Whether any topic that a story matches wants its page followed.
    func follows(_ story: Story) -> Bool {
        !story.content.url.isEmpty && story.state != .tombstone
            && story.matches.contains { topics[$0.topic]?.follow == true }
    }
}
