import DeltaDetection
import NewsModel
import NewsStore

/// Builds detection's memory from the record, as it was when the last transaction committed.
enum MemoryRecall {
    /// Stories older than this take no part in events; a little more than the tracker's own window.
    private static let reach = Duration.seconds(40 * 86_400)

    static func recall(from store: NewsStore, topics: [Topic]) async throws(StoreError) -> DetectionMemory {
        let newest = try await newestTime(store)
        let since = newest - reach
        let rows = try await store.eventMemberships(since: since)
        var contents: [Story.ID: StoryContent] = [:]
        var last = Story.ID(0)
        let members = Set(rows.map(\.story))
        while !members.isEmpty {
            let batch = try await store.stories(after: last, since: since)
            for story in batch where members.contains(story.id) { contents[story.id] = story.content }
            guard let end = batch.last else { break }
            last = end.id
        }
        var ledgers: [Topic.ID: DetectionMemory.Ledger] = [:]
        let notes = try await store.notes()
        for topic in topics where !topic.answers.isEmpty {
            let answers = try await store.answerRows(of: topic.id)
            guard let latest = answers.map({ max($0.opened, $0.closed ?? $0.opened) }).max() else { continue }
            // What history said when the topic was changed is told in its summary, and not as it came to pass.
            let matched = notes[BackfillNote.name(of: topic.id)]?.time ?? latest
            ledgers[topic.id] = DetectionMemory.Ledger(
                rows: answers.filter { $0.closed == nil || $0.opened >= latest - topic.answerPolicy.window },
                reported: Set(answers.map(\.answer)), lastLook: max(latest, matched))
        }
        return DetectionMemory(
            events: EventTracker(rebuiltFrom: rows, contents: contents), ledgers: ledgers)
    }

    /// The record's own clock: a replayed or restored record is not measured by today's.
    private static func newestTime(_ store: NewsStore) async throws(StoreError) -> Timestamp {
        try await store.eventMemberships(since: Timestamp(milliseconds: .min)).map(\.time).max()
            ?? Timestamp(seconds: 0)
    }
}
