import GRDB
public import NewsModel

/// Which view of a story its present text is from.
public struct TextView: Hashable, Sendable {
    public let view: Revision.View
    /// nil for the page.
    public let feed: Feed.ID?
    /// When that view last showed another text than before.
    public let time: Timestamp
}

/// What matching a topic over history has recorded, in stories.
public struct BackfillCounts: Hashable, Sendable {
    public let matching: Int
    public let entered: Int
    public let left: Int
}

extension NewsStore {
    /// Begins to watch changed topics, in one transaction: writes and drops notes, and lays the baselines of feeds that have
    /// been read before, so that their next polls tell what is new and nothing else.
    public func begin(
        writing notes: [String: String], dropping names: [String], baselines: [(feed: Feed.ID, topics: [Topic.ID])],
        at time: Timestamp
    ) async throws(StoreError) {
        try await write { db in
            for (name, value) in notes.sorted(by: { $0.key < $1.key }) {
                try db.cachedStatement(sql: "INSERT OR REPLACE INTO note (name, value, time) VALUES (?, ?, ?)")
                    .execute(arguments: [stored(name), stored(value), time.milliseconds])
            }
            for name in names {
                try db.cachedStatement(sql: "DELETE FROM note WHERE name = ?").execute(arguments: [stored(name)])
            }
            let polled = try db.cachedStatement(sql: Self.polled)
            for (feed, topics) in baselines {
                guard let row = try Int64.fetchOne(polled, arguments: [stored(feed.url)]) else {
                    continue
                }
                try TopicSetRow.add(topics, of: row, db)
            }
        }
    }

    /// Where the present texts of stories are from: the page once it was read, else the feed that changed them last.
    public func textViews(of stories: [Story.ID]) async throws(StoreError) -> [Story.ID: TextView] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: Self.views), arguments: [StoredList.encode(numbers: stories.map(\.number))])
            var views: [Story.ID: TextView] = [:]
            while let row = try rows.next() {
                let id = Story.ID(row[0])
                let view = Revision.View(rawValue: row[1]) ?? .feed
                if view == .feed, views[id]?.view == .page { continue }
                views[id] = TextView(
                    view: view, feed: (row[2] as String?).map { Feed.ID($0) }, time: Timestamp(milliseconds: row[3]))
            }
            return views
        }
    }

    /// What a topic's backfill that began at `begun` has come to, over however many starts of the service.
    public func backfillCounts(of topic: Topic.ID, since begun: Timestamp) async throws(StoreError) -> BackfillCounts {
        try await read { db in
            let name = stored(topic.name)
            func moved(_ kind: Delta.Kind) throws -> Int {
                try Int.fetchOne(db, sql: Self.moved, arguments: [name, begun.milliseconds, kind.rawValue]) ?? 0
            }
            let matching = try Int.fetchOne(
                db, sql: "SELECT count(DISTINCT story) FROM match WHERE topic = ?", arguments: [name])
            return BackfillCounts(
                matching: matching ?? 0, entered: try moved(.enteredTopic), left: try moved(.leftTopic))
        }
    }

    private static let polled = """
        SELECT id FROM feed WHERE url = ? AND EXISTS (SELECT 1 FROM sighting WHERE sighting.feed = feed.id)
        """
    private static let views = """
        SELECT revision.story, revision.view, feed.url, revision.time \
        FROM revision LEFT JOIN feed ON feed.id = revision.feed \
        WHERE revision.story IN (SELECT value FROM json_each(?)) ORDER BY revision.story, revision.number
        """
    private static let moved = """
        SELECT count(DISTINCT story) FROM delta \
        WHERE topic = ? AND time >= ? AND kind = ? AND json_extract(body, '$.backfilled')
        """
}
