import DeltaDetection
import NewsModel
import NewsStore

/// Matches stored stories with changed topics, and says which of them the record holds other matches for.
struct BackfillReader: Sendable {
    let store: NewsStore
    let plan: WatchPlan
    let topics: Set<Topic.ID>
    private let readers: WatchPlan.Readers

    init(store: NewsStore, plan: WatchPlan, topics: Set<Topic.ID>) {
        self.store = store
        self.plan = plan
        self.topics = topics
        readers = plan.readers(among: topics)
    }

    func readings(of stories: [Story]) async throws(StoreError) -> [BackfillReading] {
        var found: [(story: Story, matches: [Match])] = []
        for story in stories {
            let matches = plan.matches(story.content, among: readers)
            if !matches.isEmpty || story.matches.contains(where: { topics.contains($0.topic) }) {
                found.append((story, matches))
            }
        }
        guard !found.isEmpty else { return [] }
        let views = try await store.textViews(of: found.map(\.story.id))
        var readings: [BackfillReading] = []
        for (story, matches) in found {
            guard let view = views[story.id] else { continue }
            var stamped: [Match] = []
            for var match in matches {
                guard let source = try await source(of: view, story: story.id, topic: match.topic) else { continue }
                match.source = source
                stamped.append(match)
            }
            guard !isHeld(stamped, by: story) else { continue }
            readings.append(
                BackfillReading(story: story.id, revision: story.revision, matches: stamped, recorded: view.time))
        }
        return readings
    }

    /// The view that a topic reads the story's text through; nil where it reads no feed that has listed the story.
    private func source(of view: TextView, story: Story.ID, topic: Topic.ID) async throws(StoreError) -> String? {
        guard let topic = plan.topics[topic] else { return nil }
        if view.view == .page, topic.feeds.isEmpty { return BackfillReading.page }
        if let feed = view.feed, topic.feeds.isEmpty || plan.feed(feed).map(topic.reads) == true { return feed.url }
        let read = try await store.feeds(of: story).first { plan.feed($0).map(topic.reads) == true }
        return view.view == .page ? read.map { _ in BackfillReading.page } : read?.url
    }

    /// Whether the record says the same already, by whichever view.
    private func isHeld(_ matches: [Match], by story: Story) -> Bool {
        let held = story.matches.filter { topics.contains($0.topic) }
        return Set(held.map(\.topic)) == Set(matches.map(\.topic))
            && matches.allSatisfy { match in
                held.contains {
                    $0.topic == match.topic && $0.evidence == match.evidence && $0.answers == match.answers
                }
            }
    }
}
