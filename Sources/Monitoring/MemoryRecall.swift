import DeltaDetection
import NewsModel
import NewsStore

/// Builds detection's memory from the record, as it was when the last transaction committed.
enum MemoryRecall {
    static func recall(from store: NewsStore, topics: [Topic]) async throws(StoreError) -> DetectionMemory {
        DetectionMemory(events: try await events(store), ledgers: try await ledgers(store, topics))
    }

    private static func events(_ store: NewsStore) async throws(StoreError) -> EventTracker {
        let limits = EventLimits()
        // The record's own clock: a replayed or restored record is not measured by today's.
        guard let newest = try await store.lastPlacement() else { return EventTracker(limits: limits) }
        let since = newest - .milliseconds(limits.windowMilliseconds)
        let rows = try await store.eventMemberships(ofEventsSince: since, storiesPerTopic: limits.storiesPerTopic)
        let members = Set(rows.lazy.filter { $0.time >= since }.map(\.story))
        var contents: [Story.ID: StoryContent] = [:]
        // Stories are read in order, from the first that is asked for.
        var last = Story.ID((members.min()?.number ?? 1) - 1)
        while contents.count < members.count {
            let batch = try await store.stories(after: last)
            for story in batch where members.contains(story.id) { contents[story.id] = story.content }
            guard let end = batch.last else { break }
            last = end.id
        }
        return EventTracker(rebuiltFrom: rows, contents: contents, limits: limits)
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
