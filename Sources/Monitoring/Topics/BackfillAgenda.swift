import NewsModel
import NewsStore
import WatchConfiguration

/// Which topics history has to be matched with: a note a topic says which definition that was last done with.
struct BackfillAgenda: Sendable {
    let store: NewsStore

    /// What is to be done under one configuration.
    struct Work: Sendable {
        /// The topics under way, and when each was found to be new or changed.
        let topics: [Topic.ID: Timestamp]
        /// The last story that all of them have been matched with.
        let last: Story.ID
    }

    /// Notes what a configuration changes before any poll is made under it: from then on a crash loses nothing, and feeds
    /// that have been read before lay no baselines of their own for a topic whose history is told in one summary.
    ///
    /// The note of a topic that is gone is dropped, for what comes while nobody watches it has to be matched when it is back.
    func prepare(_ configuration: Configuration, at time: Timestamp) async throws(StoreError) {
        let known = try await known()
        let changed = configuration.topics.filter { known[$0.id]?.digest != TopicDefinition.digest(of: $0) }
        let gone = Set(known.keys).subtracting(configuration.topics.map(\.id))
        guard !changed.isEmpty || !gone.isEmpty else { return }
        // A record that begins has no history: what comes is matched as it comes.
        let begun = try await store.stories(after: Story.ID(0), limit: 1).isEmpty ? nil : time
        var notes = [BackfillNote.place: "0"]
        for topic in changed {
            let note = BackfillNote(digest: TopicDefinition.digest(of: topic), begun: begun)
            notes[BackfillNote.name(of: topic.id)] = note.text
        }
        let baselines = begun == nil ? [] : Self.baselines(of: configuration.feeds, for: changed)
        try await store.begin(
            writing: notes, dropping: gone.map(BackfillNote.name).sorted(), baselines: baselines, at: time)
    }

    private static func baselines(
        of feeds: [Feed], for topics: [Topic]
    ) -> [(feed: Feed.ID, topics: [Topic.ID])] {
        let (ids, selections) = (topics.map(\.id), topics.map { FeedSelection($0) })
        return feeds.map { feed in
            (feed: feed.id, topics: ids.indices.filter { selections[$0].contains(feed) }.map { ids[$0] })
        }
    }

    /// nil where history has been matched with all topics of the configuration.
    func work(_ configuration: Configuration) async throws(StoreError) -> Work? {
        let known = try await known()
        var topics: [Topic.ID: Timestamp] = [:]
        for topic in configuration.topics {
            guard let note = known[topic.id], note.digest == TopicDefinition.digest(of: topic) else { continue }
            topics[topic.id] = note.begun
        }
        let place = try await store.notes()[BackfillNote.place].flatMap { Int64($0.value) }
        return topics.isEmpty ? nil : Work(topics: topics, last: Story.ID(place ?? 0))
    }

    private func known() async throws(StoreError) -> [Topic.ID: BackfillNote] {
        var known: [Topic.ID: BackfillNote] = [:]
        for (name, note) in try await store.notes() where name.hasPrefix(BackfillNote.prefix) {
            known[Topic.ID(String(name.dropFirst(BackfillNote.prefix.count)))] = BackfillNote(note.value)
        }
        return known
    }
}
