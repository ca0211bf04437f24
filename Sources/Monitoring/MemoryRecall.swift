import DeltaDetection
import NewsModel
import NewsStore

/// Builds detection's memory from the record, as it was when the last transaction committed.
enum MemoryRecall {
    static func recall(from store: NewsStore, topics: [Topic]) async throws(StoreError) -> DetectionMemory {
        var memory = DetectionMemory(events: try await events(store), ledgers: try await ledgers(store, topics))
        memory.events.overrules = try await overrules(store)
        return memory
    }

    /// Stories read at a time.
    private static let part = 200

    private static func events(_ store: NewsStore) async throws(StoreError) -> EventTracker {
        let limits = EventLimits()
        // The record's own clock: a replayed or restored record is not measured by today's.
        guard let newest = try await store.lastPlacement() else { return EventTracker(limits: limits) }
        let since = newest - .milliseconds(limits.windowMilliseconds)
        let rows = try await store.eventMemberships(ofEventsSince: since, storiesPerTopic: limits.storiesPerTopic)
        var members = Set(rows.lazy.filter { $0.time >= since }.map(\.story)).sorted()[...]
        var traces: [Story.ID: StoryTrace] = [:]
        // A part at a time: of a text only its traces are kept.
        while !members.isEmpty {
            for story in try await store.texts(of: Array(members.prefix(Self.part))) {
                traces[story.id] = StoryTrace(story.content, limits: limits)
            }
            members = members.dropFirst(Self.part)
        }
        return EventTracker(rebuiltFrom: rows, traces: traces, limits: limits)
    }

    private static func overrules(_ store: NewsStore) async throws(StoreError) -> EventOverrules {
        let overrules = try await store.overrules()
        var present: [Event.ID: Event.ID] = [:]
        for case .split(_, let event, let new) in overrules.map(\.act) {
            for event in [event, new] { present[event] = try await store.merges(of: event).last?.into }
        }
        return EventOverrules(overrules) { present[$0] ?? $0 }
    }

    private static func ledgers(
        _ store: NewsStore, _ topics: [Topic]
    ) async throws(StoreError) -> [Topic.ID: DetectionMemory.Ledger] {
        var ledgers: [Topic.ID: DetectionMemory.Ledger] = [:]
        let notes = try await store.notes()
        for topic in topics where !topic.answers.isEmpty {
            let rows = try await store.answerRows(of: topic.id)
            guard let latest = rows.map({ max($0.opened, $0.closed ?? $0.opened) }).max() else { continue }
            // What history said when the topic was changed is told in its summary, and not as it came to pass.
            let matched = notes[BackfillNote.name(of: topic.id)]?.time ?? latest
            ledgers[topic.id] = DetectionMemory.Ledger(
                rows: QuestionTimeline.needed(rows, policy: topic.answerPolicy, at: latest),
                reported: Set(rows.lazy.filter { topic.answerPolicy.counts($0) }.map(\.answer)),
                lastLook: max(latest, matched))
        }
        return ledgers
    }
}
