import NewsModel
import NewsStore
import TopicMatching

/// Goes through the stored stories in order of first sight.
struct StoredHistory: Sendable {
    let store: NewsStore
    let since: Timestamp?

    func forEach(_ body: (Story) throws(WatchError) -> Void) async throws(WatchError) {
        var last = Story.ID(0)
        while true {
            let (store, after, since) = (store, last, since)
            let batch = try await reading { () async throws(StoreError) in
                try await store.stories(after: after, since: since)
            }
            guard let end = batch.last else { return }
            for story in batch { try body(story) }
            last = end.id
        }
    }

    /// How common words are in what is stored, for topics given by examples; learned only where a topic needs it.
    func background(for topics: [Topic]) async throws(WatchError) -> BackgroundModel {
        var model = BackgroundModel()
        guard topics.contains(where: { !$0.like.isEmpty }) else { return model }
        var learned = 0
        try await forEach { (story) throws(WatchError) in
            guard learned < Self.enough else { return }
            model.learn(story.content)
            learned += 1
        }
        return model
    }

    /// Stories that a background is learned from; more change the weights of common words no further.
    private static let enough = 20_000
}
