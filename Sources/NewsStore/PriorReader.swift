import GRDB
import NewsModel

/// Reads what the record held before a change: the stories that the change may concern, and nothing else.
///
/// First the ids, by keys from the indexes, then the rows of all of them at once. The cost follows what the poll brought,
/// and what left the feed by it up to a limit.
struct PriorReader {
    /// How long after it was last seen a story may come back under another id (design 3.3).
    private static let similarityWindow = Duration.seconds(48 * 3600)
    /// Of one headline: what an outlet calls everything ("Live updates") tells nothing.
    private static let likenessLimit = 4
    /// Where more entries leave a feed at once, they have not been taken back: the feed was put together anew.
    static let departureLimit = 1_000

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
        if let feed = loaded.feed {
            try readKeys(sightings, feed.id, poll.portion)
            if !poll.isReplayed { try readOtherKeys(sightings, feed.id) }
        }
        let unknown = loaded.keys.isEmpty ? sightings : sightings.filter { loaded.keys[$0.storedKey] == nil }
        try readLikeness(unknown, since: poll.time - Self.similarityWindow)
        try readLinks(unknown)
        if let feed = loaded.feed { try readKeysOfFound(poll.portion?.keys ?? [], feed.id) }
        try complete(through: loaded.feed.map { .feed($0.id) } ?? .nobody)
        try readOtherLinks(sightings)
    }

    /// The feed's window, what has left it, and the keys that come back from before.
    private mutating func readKeys(_ sightings: [Sighting], _ feed: Int64, _ portion: PollPortion?) throws {
        loaded.record.listing = try portion?.listing ?? ListingRow.entries(of: feed, db)
        let present = Set(portion?.closing?.entries.lazy.map(\.key) ?? [])
        var departed: [ListedEntry] = []
        let old = try RowStatement(Self.byKey, db)
        var seen = present
        for index in sightings.indices { seen.insert(stored(sightings[index].storedKey)) }
        for entry in loaded.record.listing {
            if !seen.contains(entry.key) { departed.append(entry) }
            if portion?.closing == nil { loaded.keys[entry.key] = entry.story }
        }
        for index in sightings.indices where loaded.keys[sightings[index].storedKey] == nil {
            let key = stored(sightings[index].storedKey)
            let stories = try old.numbers { row in
                row.number(feed)
                row.text(key)
            }
            loaded.keys[sightings[index].storedKey] = stories.first.map { Story.ID($0) }
        }
        try readDeparted(departed, feed)
    }

    /// Entries that are known by nothing may have gone by another kind of key.
    private mutating func readOtherKeys(_ sightings: [Sighting], _ feed: Int64) throws {
        let old = try RowStatement(Self.byKey, db)
        for index in sightings.indices where loaded.keys[sightings[index].storedKey] == nil {
            for key in sightings[index].otherKeys where loaded.keys[key] == nil {
                let stories = try old.numbers { row in
                    row.number(feed)
                    row.text(stored(key))
                }
                loaded.keys[key] = stories.first.map { Story.ID($0) }
            }
        }
    }

    /// Stories whose entries have left, or are listed again under another id.
    private mutating func readDeparted(_ departed: [ListedEntry], _ feed: Int64) throws {
        if departed.isEmpty { return }
        let stories = Set(departed.lazy.map(\.story))
        if stories.count <= Self.departureLimit {
            for entry in departed {
                loaded.keys[entry.key] = entry.story
                similar.append(entry.story.number)
            }
        } else {
            for entry in departed { loaded.keys[entry.key] = nil }
        }
        let list = StoredList.encode(numbers: stories.lazy.map(\.number).sorted())
        let others = try Int64.fetchAll(db.cachedStatement(sql: Self.otherFeeds), arguments: [list, feed])
        for other in others {
            for entry in try ListingRow.entries(of: other, db)
            where entry.missingSince == nil && stories.contains(entry.story) {
                loaded.record.listedElsewhere.insert(entry.story)
            }
        }
    }

    /// Recent stories of the same outlet and headline.
    private mutating func readLikeness(_ sightings: [Sighting], since: Timestamp) throws {
        if sightings.isEmpty { return }
        let like = try RowStatement(Self.byHeadline, db)
        var asked: Set<Int64> = []
        var found: Set<Int64> = []
        // By their places: taken out, each would be copied.
        for index in sightings.indices {
            let hash = StoryRow.headlineHash(sightings[index].content)
            guard asked.insert(hash).inserted else { continue }
            found.formUnion(
                try like.numbers { row in
                    row.number(hash)
                    row.number(since.milliseconds)
                })
        }
        similar += found.subtracting(similar).sorted(by: >)
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

    /// Which of the stories found otherwise this feed has shown, and which are those of other entries of the document, by
    /// their keys.
    private mutating func readKeysOfFound(_ keys: Set<String>, _ feed: Int64) throws {
        var found = Set(links.lazy.flatMap(\.stories))
        if !keys.isEmpty { found.formUnion(similar) }
        if found.isEmpty { return }
        let statement = try db.cachedStatement(sql: Self.keysOfStories)
        let rows = try Row.fetchCursor(
            statement, arguments: [StoredList.encode(numbers: found.sorted()), feed])
        while let row = try rows.next() {
            loaded.record.shown.insert(Story.ID(row[0]))
            if keys.contains(row[1]) { loaded.record.reserved.insert(Story.ID(row[0])) }
        }
    }

    /// An entry whose link is not its story's may be another story under a used id, and one that does not speak for its story
    /// may be another outlet's. Of a feed that shows one entry at a time, id and link may be those of the place.
    private mutating func readOtherLinks(_ sightings: [Sighting]) throws {
        if loaded.record.byKey.isEmpty { return }
        let moved = sightings.filter { sighting in
            guard let story = loaded.record.byKey[sighting.storedKey], let link = sighting.canonicalLink else {
                return false
            }
            return story.canonicalLink != link || sightings.count == 1 || !sighting.speaks(for: story)
        }
        if moved.isEmpty { return }
        links.removeAll()
        try readLinks(moved)
        if let feed = loaded.feed { try readKeysOfFound([], feed.id) }
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

    private static let byKey = "SELECT story FROM sighting WHERE feed = ? AND key = ?"

    private static let own = """
        SELECT id FROM story WHERE canonical_link = ? AND credit <> 'elsewhere' ORDER BY id LIMIT 1
        """

    private static let byHeadline = """
        SELECT id FROM story WHERE headline_hash = ? AND last_seen >= ? ORDER BY id DESC LIMIT \(likenessLimit)
        """

    private static let otherFeeds = """
        SELECT DISTINCT feed FROM sighting WHERE story IN (SELECT value FROM json_each(?)) AND feed <> ?
        """

    private static let keysOfStories = """
        SELECT story, key FROM sighting WHERE story IN (SELECT value FROM json_each(?)) AND feed = ?
        """
}
