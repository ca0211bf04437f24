import GRDB
public import NewsModel

extension NewsStore {
    /// A story with its matches; nil for an id that was never given.
    public func story(_ id: Story.ID) async throws(StoreError) -> Story? {
        try await read { db in try PriorReader.load(stories: [id], db).record.similar.first }
    }

    /// Those of the stories that exist, in the order asked for, with their matches.
    public func stories(_ ids: [Story.ID]) async throws(StoreError) -> [Story] {
        try await read { db in try PriorReader.load(stories: ids, db).record.similar }
    }

    /// In order; the texts of those that retention has dropped are empty.
    public func revisions(of id: Story.ID) async throws(StoreError) -> [Revision] {
        try await read { db in try RevisionRow.fetch(of: id, db) }
    }

    /// The revisions in order, without their texts.
    public func outline(of id: Story.ID) async throws(StoreError) -> [Revision] {
        try await read { db in try RevisionRow.outline(of: id, db) }
    }

    /// In the order they were recorded.
    public func deltas(of id: Story.ID) async throws(StoreError) -> [Delta] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(DeltaRow.columns) FROM delta WHERE story = ? ORDER BY seq", arguments: [id.number]
            ).map(DeltaRow.fetch)
        }
    }

    /// The feeds that have listed the story.
    public func feeds(of id: Story.ID) async throws(StoreError) -> [Feed.ID] {
        try await read { db in
            try String.fetchAll(
                db,
                sql:
                    "SELECT DISTINCT url FROM sighting JOIN feed ON feed.id = sighting.feed WHERE story = ? ORDER BY url",
                arguments: [id.number]
            ).map { Feed.ID($0) }
        }
    }

    /// Whether the outlet that the story's link leads to tells it itself, by a feed of its own or by its page.
    public func isToldByItsOwn(_ story: Story) async throws(StoreError) -> Bool {
        guard let link = story.canonicalLink else { return false }
        return try await read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM story WHERE canonical_link = ? AND credit <> 'elsewhere')",
                arguments: [stored(link)]) ?? false
        }
    }

    /// The outlets whose pages were read because feeds of others listed them.
    public func outletsOfPages() async throws(StoreError) -> Set<String> {
        try await read { db in
            try String.fetchSet(db, sql: "SELECT DISTINCT outlet FROM story WHERE credit = 'page'")
        }
    }

    /// Stories with a text, in order of first sight, for going through the record in batches: `after` is the last story
    /// of the batch before. A batch shorter than `limit` is the last.
    public func stories(
        after: Story.ID = Story.ID(0), since: Timestamp? = nil, topic: Topic.ID? = nil, limit: Int = 500
    ) async throws(StoreError) -> [Story] {
        try await read { db in
            let restriction =
                topic == nil
                ? "" : "AND EXISTS (SELECT 1 FROM match WHERE match.story = story.id AND match.topic = ?)"
            var arguments: StatementArguments = [after.number, since?.milliseconds ?? .min]
            if let topic { arguments += [stored(topic.name)] }
            arguments += [limit]
            let sql = """
                SELECT \(StoryRow.columns) FROM \(StoryRow.tables) \
                WHERE story.id > ? AND story.last_seen >= ? AND story.wording IS NOT NULL \(restriction) \
                ORDER BY story.id LIMIT ?
                """
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            var (stories, places) = ([Story](), [Int64: Int]())
            while let row = try rows.next() {
                places[row[0]] = stories.count
                stories.append(try StoryRow(row: row).story)
            }
            guard let first = stories.first, let last = stories.last else { return [] }
            let matches = try Row.fetchCursor(
                db.cachedStatement(
                    sql:
                        "SELECT story, \(MatchRow.columns) FROM match WHERE story BETWEEN ? AND ? ORDER BY topic, source"
                ),
                arguments: [first.id.number, last.id.number])
            while let row = try matches.next() {
                guard let place = places[row[0]] else { continue }
                stories[place].matches.append(try MatchRow.match(row, offset: 1))
            }
            return stories
        }
    }
}
