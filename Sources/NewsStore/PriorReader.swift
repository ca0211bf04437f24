import GRDB
import NewsModel

/// Reads what the record held before a change: the stories that the change may concern, and nothing else.
///
/// First the ids, by keys from the indexes, then the rows of all of them at once.
struct PriorReader {
    /// How long after it was last seen a story may come back under another id (design 3.3).
    private static let similarityWindow = Duration.seconds(48 * 3600)
    /// Of one headline: what an outlet calls everything ("Live updates") tells nothing.
    private static let likenessLimit = 4

    private let db: Database
    private var loaded = LoadedPrior()
    private var links: [(sighting: Sighting, stories: [Int64])] = []
    private var similar: [Int64] = []

    /// What a poll needs to know: the stories under its keys and links, its feed's window, and what may be the same text.
    static func load(for poll: ReceivedPoll, _ db: Database) throws -> LoadedPrior {
        var reader = try PriorReader(db)
        try reader.read(poll)
        return reader.loaded
    }

    /// The stories named, as `PriorRecord.similar` in the order asked for; those unknown are left out.
    static func load(stories: [Story.ID], _ db: Database) throws -> LoadedPrior {
        var reader = try PriorReader(db)
        reader.similar = stories.map(\.number)
        try reader.complete(through: .page)
        try reader.readOwn()
        return reader.loaded
    }

    /// What the outlets themselves have told of links that other outlets' stories lead to.
    private mutating func readOwn() throws {
        for story in loaded.record.similar where story.credit == .elsewhere {
            guard let link = story.canonicalLink else { continue }
            let own = try RowStatement(Self.own, db).numbers { $0.text(link) }
            guard let id = own.first else { continue }
            try StoryLoader(db: db, view: .page).load([id], into: &loaded)
            loaded.record.byLink[link] = loaded.rows[Story.ID(id)]?.story
        }
    }

    private init(_ db: Database) throws {
        self.db = db
        loaded.record.nextStory = Story.ID(try next("story"))
        loaded.record.nextEvent = Event.ID(try next("event"))
    }

    private func next(_ table: String) throws -> Int64 {
        try RowStatement("SELECT coalesce(max(id), 0) + 1 FROM \(table)", db).numbers { _ in }.first ?? 1
    }

    private mutating func read(_ poll: ReceivedPoll) throws {
        loaded.feed = try FeedRow.find(poll.feed.id, db)
        if let feed = loaded.feed {
            loaded.record.identity = feed.identity
            loaded.record.baselined = try TopicSetRow.topics(of: feed.id, db)
        }
        guard let sightings = poll.sightings else { return }
        if let feed = loaded.feed { try readKeys(sightings, feed.id) }
        let unknown = loaded.keys.isEmpty ? sightings : sightings.filter { loaded.keys[$0.storedKey] == nil }
        try readLikeness(unknown, since: poll.time - Self.similarityWindow)
        try readLinks(unknown)
        try complete(through: loaded.feed.map { .feed($0.id) } ?? .nobody)
        try readOtherLinks(sightings)
    }

    /// The feed's window, what has left it, and the keys that come back from before.
    private mutating func readKeys(_ sightings: [Sighting], _ feed: Int64) throws {
        loaded.record.listing = try ListingRow.entries(of: feed, db)
        for entry in loaded.record.listing { loaded.keys[entry.key] = entry.story }
        let old = try RowStatement("SELECT story FROM sighting WHERE feed = ? AND key = ?", db)
        var seen = Set<String>(minimumCapacity: sightings.count)
        for index in sightings.indices {
            let key = sightings[index].storedKey
            let stored = stored(key)
            seen.insert(stored)
            if loaded.keys[key] != nil { continue }
            let stories = try old.numbers { row in
                row.number(feed)
                row.text(stored)
            }
            loaded.keys[key] = stories.first.map { Story.ID($0) }
        }
        let elsewhere = try db.cachedStatement(sql: Self.elsewhere)
        for entry in loaded.record.listing where !seen.contains(entry.key) {
            // It may have left, or be listed again under another id.
            similar.append(entry.story.number)
            if try Bool.fetchOne(elsewhere, arguments: [entry.story.number, feed]) == true {
                loaded.record.listedElsewhere.insert(entry.story)
            }
        }
    }

    /// Recent stories of the same outlet and headline.
    private mutating func readLikeness(_ sightings: [Sighting], since: Timestamp) throws {
        if sightings.isEmpty { return }
        let like = try RowStatement(Self.byHeadline, db)
        var found: [Int64] = []
        // By their places: taken out, each would be copied.
        for index in sightings.indices {
            let hash = StoryRow.headlineHash(sightings[index].content)
            found += try like.numbers { row in
                row.number(hash)
                row.number(since.milliseconds)
            }
        }
        for story in found.sorted(by: >) where !similar.contains(story) { similar.append(story) }
    }

    /// The stories of each link: several outlets may have told one, and several stories of one outlet may share one.
    private mutating func readLinks(_ sightings: [Sighting]) throws {
        if sightings.isEmpty { return }
        let statement = try RowStatement(Self.byLink, db)
        for index in sightings.indices {
            guard let link = sightings[index].canonicalLink else { continue }
            let stories = try statement.numbers { row in
                row.text(link)
                row.text(sightings[index].content.outlet)
            }
            if !stories.isEmpty { links.append((sightings[index], stories)) }
        }
    }

    /// An entry whose link is not its story's may be another story under a used id, and one that does not speak for its story
    /// may be another outlet's.
    private mutating func readOtherLinks(_ sightings: [Sighting]) throws {
        if loaded.record.byKey.isEmpty { return }
        let moved = sightings.filter { sighting in
            guard let story = loaded.record.byKey[sighting.storedKey], let link = sighting.canonicalLink else {
                return false
            }
            return story.canonicalLink != link || !sighting.speaks(for: story)
        }
        if moved.isEmpty { return }
        links.removeAll()
        try readLinks(moved)
        try complete(through: loaded.feed.map { .feed($0.id) } ?? .nobody)
    }

    /// Reads the stories that were found and puts them where they belong.
    private mutating func complete(through view: StoryLoader.View) throws {
        var ids = Set(loaded.keys.values.lazy.map(\.number))
        ids.formUnion(similar)
        for link in links { ids.formUnion(link.stories) }
        ids.subtract(loaded.rows.keys.lazy.map(\.number))
        try StoryLoader(db: db, view: view).load(ids.sorted(), into: &loaded)
        for (key, id) in loaded.keys where loaded.record.byKey[key] == nil {
            loaded.record.byKey[key] = loaded.rows[id]?.story
        }
        for (sighting, ids) in links {
            guard let link = sighting.canonicalLink else { continue }
            let stories = ids.compactMap { loaded.rows[Story.ID($0)]?.story }
            loaded.record.byLink[link] = stories.first(where: sighting.speaks) ?? stories.first
        }
        loaded.record.similar += similar.compactMap { loaded.rows[Story.ID($0)]?.story }
        similar.removeAll()
    }
}

extension PriorReader {
    // A query for each key: a list of them in one, as JSON, costs twice as much to write, to read and to join.
    // Those that a sighting of the outlet may speak for come first.
    private static let byLink = """
        SELECT id FROM story WHERE canonical_link = ?1 \
        ORDER BY credit = 'elsewhere' AND outlet <> ?2, id LIMIT 3
        """

    private static let own = """
        SELECT id FROM story WHERE canonical_link = ? AND credit <> 'elsewhere' ORDER BY id LIMIT 1
        """

    private static let byHeadline = """
        SELECT id FROM story WHERE headline_hash = ? AND last_seen >= ? ORDER BY id DESC LIMIT \(likenessLimit)
        """

    /// Lines are `ListingRow`'s: the story, and since when it is missing.
    private static let elsewhere = """
        SELECT EXISTS (SELECT 1 FROM sighting JOIN listing ON listing.feed = sighting.feed, \
        json_each(listing.entries) AS line WHERE sighting.story = ?1 AND sighting.feed <> ?2 \
        AND line.value ->> 1 = ?1 AND line.value ->> 4 IS NULL)
        """
}
