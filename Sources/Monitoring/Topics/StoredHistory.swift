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

    /// Goes through some of the stories, by number; without what the record says that they match.
    func forEach(of chosen: [Story.ID], _ body: (Story) throws(WatchError) -> Void) async throws(WatchError) {
        var rest = chosen[...]
        while !rest.isEmpty {
            let (store, some) = (store, Array(rest.prefix(500)))
            let batch = try await reading { () async throws(StoreError) in try await store.texts(of: some) }
            for story in batch { try body(story) }
            rest = rest.dropFirst(some.count)
        }
    }

    /// The stories that satisfy any of the searches, in order, and how many there are in all. Reads on all processors.
    func select(_ searches: [QuerySearch]) async throws(WatchError) -> (chosen: [Story.ID], of: Int) {
        let (store, since) = (store, since)
        let last = try await reading { () async throws(StoreError) in try await store.lastStory().number }
        let ranges = stride(from: 1, through: Int(last), by: Self.stretch).map { first in
            Int64(first)...min(last, Int64(first + Self.stretch - 1))
        }
        let parts = await withTaskGroup(of: Part.self) { group in
            var (parts, next) = ([Part](), 0)
            while next < ranges.count || !group.isEmpty {
                while next < ranges.count, next - parts.count < Self.readers {
                    let range = ranges[next]
                    next += 1
                    group.addTask {
                        await Part(start: range.lowerBound, found: Self.select(range, store, since, searches))
                    }
                }
                if let part = await group.next() { parts.append(part) }
            }
            return parts.sorted { $0.start < $1.start }
        }
        var (chosen, count) = ([Story.ID](), 0)
        for part in parts {
            let found = try part.found.get()
            chosen += found.chosen
            count += found.of
        }
        return (chosen, count)
    }

    /// The stories that some topic may match, in order, and how many there are in all: every story where one of the topics is
    /// given by examples, for which any word counts.
    func select(_ topics: [Topic]) async throws(WatchError) -> (chosen: [Story.ID], of: Int) {
        guard topics.allSatisfy({ $0.like.isEmpty }) else {
            let (store, since) = (store, since)
            return try await reading { () async throws(StoreError) in
                try await store.select(1...Int64.max, since: since) { _ in true }
            }
        }
        return try await select(topics.map { QuerySearch($0) })
    }

    private struct Part: Sendable {
        let start: Int64
        let found: Result<(chosen: [Story.ID], of: Int), WatchError>
    }

    private static func select(
        _ range: ClosedRange<Int64>, _ store: NewsStore, _ since: Timestamp?, _ searches: [QuerySearch]
    ) async -> Result<(chosen: [Story.ID], of: Int), WatchError> {
        do throws(StoreError) {
            return .success(
                try await store.select(range, since: since) { story in
                    try searches.contains {
                        try $0.isSatisfied(headline: story.headline, text: story.text) { try story.metadata }
                    }
                })
        } catch {
            return .failure(WatchError(error))
        }
    }

    /// Story numbers read at a time, and stretches read at once: the store has as many readers.
    private static let stretch = 2500
    private static let readers = 4

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
