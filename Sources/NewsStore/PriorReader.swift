import GRDB
import NewsModel

/// Reads what the record held before a change: the stories that the change may concern, and nothing else.
struct PriorReader {
    /// How long after it was last seen a story may come back under another id (design 3.3).
    static let similarityWindow = Duration.seconds(48 * 3600)

    private let db: Database
    /// Whose last reading counts: the polled feed's, or the page's.
    private let view: Revision.View
    private var loaded = LoadedPrior()

    /// What a poll needs to know: the stories under its keys and links, its feed's window, and what may be the same text.
    static func load(for poll: ReceivedPoll, _ db: Database) throws -> LoadedPrior {
        var reader = try PriorReader(db, view: .feed)
        try reader.read(poll)
        return reader.loaded
    }

    /// The stories named, as `PriorRecord.similar` in the order asked for; those unknown are left out.
    static func load(stories: [Story.ID], _ db: Database) throws -> LoadedPrior {
        var reader = try PriorReader(db, view: .page)
        for id in stories {
            if let story = try reader.story(id) { reader.loaded.record.similar.append(story) }
        }
        return reader.loaded
    }

    private init(_ db: Database, view: Revision.View) throws {
        self.db = db
        self.view = view
        loaded.record.nextStory = Story.ID(try next("story"))
        loaded.record.nextEvent = Event.ID(try next("event"))
    }

    private func next(_ table: String) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)")) ?? 1
    }

    private mutating func read(_ poll: ReceivedPoll) throws {
        loaded.feed = try FeedRow.find(poll.feed.id, db)
        if let feed = loaded.feed {
            loaded.record.identity = feed.identity
            loaded.record.baselined = try baselined(feed.id)
        }
        guard let sightings = poll.sightings else { return }
        if let feed = loaded.feed {
            loaded.record.listing = try listing(feed.id)
            for sighting in sightings { try readKey(sighting.key.stored, feed.id) }
            try readMissing(sightings, feed.id)
        }
        for sighting in sightings { try readRelated(sighting, since: poll.time - Self.similarityWindow) }
    }

    /// Stories that the feed listed until now: they may have left, or be listed again under another id.
    private mutating func readMissing(_ sightings: [Sighting], _ feed: Int64) throws {
        let seen = Set(sightings.lazy.map { stored($0.key.stored) })
        for entry in loaded.record.listing where !seen.contains(entry.key) {
            try readKey(entry.key, feed)
            if let story = loaded.record.byKey[entry.key] { loaded.record.similar.append(story) }
            let elsewhere = try db.cachedStatement(sql: Self.elsewhere)
            if try Bool.fetchOne(elsewhere, arguments: [entry.story.number, feed]) == true {
                loaded.record.listedElsewhere.insert(entry.story)
            }
        }
    }

    private mutating func readKey(_ key: String, _ feed: Int64) throws {
        guard loaded.record.byKey[key] == nil else { return }
        let statement = try db.cachedStatement(sql: Self.byKey)
        guard let row = try Row.fetchOne(statement, arguments: [feed, stored(key)]) else { return }
        let story = try keep(StoryRow(row: row))
        loaded.keys[key] = story.id
        loaded.record.byKey[key] = story
    }

    /// What else a sighting may be: the story of its link in any feed, or one of the same headline and outlet.
    private mutating func readRelated(_ sighting: Sighting, since: Timestamp) throws {
        let known = loaded.record.byKey[sighting.key.stored]
        if let link = sighting.canonicalLink, known?.canonicalLink != link, loaded.record.byLink[link] == nil {
            let statement = try db.cachedStatement(sql: Self.byLink)
            if let row = try Row.fetchOne(statement, arguments: [stored(link)]) {
                loaded.record.byLink[link] = try keep(StoryRow(row: row))
            }
        }
        guard known == nil else { return }
        let statement = try db.cachedStatement(sql: Self.byHeadline)
        let hash = StoryRow.headlineHash(sighting.content.headline)
        let rows = try Row.fetchAll(
            statement, arguments: [hash, stored(sighting.content.outlet), since.milliseconds])
        for row in rows where loaded.rows[Story.ID(row[0])] == nil {
            loaded.record.similar.append(try keep(StoryRow(row: row)))
        }
    }

    private mutating func story(_ id: Story.ID) throws -> Story? {
        if let known = loaded.rows[id] { return known.story }
        let statement = try db.cachedStatement(sql: Self.byID)
        return try Row.fetchOne(statement, arguments: [id.number]).map { try keep(StoryRow(row: $0)) }
    }

    /// Completes a story with its matches, and remembers how it stood.
    private mutating func keep(_ row: StoryRow) throws -> Story {
        if let known = loaded.rows[row.story.id] { return known.story }
        var row = row
        row.story.matches = try MatchRow.fetch(of: row.story.id, db)
        loaded.rows[row.story.id] = row
        loaded.record.versions[row.story.id] = try RevisionRow.versions(of: row.story.id, db)
        if view == .page || loaded.feed != nil {
            loaded.record.lastRead[row.story.id] = try RevisionRow.last(of: row.story.id, through: loaded.feed?.id, db)
        }
        return row.story
    }

    private func listing(_ feed: Int64) throws -> [ListedEntry] {
        try Row.fetchAll(db.cachedStatement(sql: Self.listing), arguments: [feed]).map { row in
            ListedEntry(
                key: row[0], story: Story.ID(row[1]), position: row[2], published: Timestamp(stored: row[3]),
                missingSince: Timestamp(stored: row[4]), digest: UInt64(bitPattern: row[5]))
        }
    }

    private func baselined(_ feed: Int64) throws -> Set<Topic.ID> {
        let statement = try db.cachedStatement(sql: "SELECT topic FROM baseline WHERE feed = ?")
        return Set(try String.fetchAll(statement, arguments: [feed]).map { Topic.ID($0) })
    }
}

extension PriorReader {
    private static let byID = "SELECT \(StoryRow.columns) FROM \(StoryRow.tables) WHERE story.id = ?"

    private static let byKey = """
        SELECT \(StoryRow.columns) FROM sighting JOIN \(StoryRow.tables) \
        WHERE sighting.feed = ? AND sighting.key = ? AND story.id = sighting.story
        """

    /// The oldest, where several stories share a link.
    private static let byLink = """
        SELECT \(StoryRow.columns) FROM \(StoryRow.tables) WHERE story.canonical_link = ? ORDER BY story.id LIMIT 1
        """

    /// A few are enough: a headline that an outlet uses for everything ("Live updates") tells nothing.
    private static let byHeadline = """
        SELECT \(StoryRow.columns) FROM \(StoryRow.tables) \
        WHERE story.headline_hash = ? AND story.outlet = ? AND story.last_seen >= ? ORDER BY story.id DESC LIMIT 4
        """

    private static let elsewhere = """
        SELECT EXISTS (SELECT 1 FROM sighting JOIN listing ON listing.feed = sighting.feed \
        AND listing.key = sighting.key AND listing.missing_since IS NULL \
        WHERE sighting.story = ? AND sighting.feed <> ?)
        """

    private static let listing = """
        SELECT listing.key, sighting.story, listing.position, sighting.published, listing.missing_since, listing.digest \
        FROM listing JOIN sighting ON sighting.feed = listing.feed AND sighting.key = listing.key \
        WHERE listing.feed = ? ORDER BY listing.ordinal
        """
}
