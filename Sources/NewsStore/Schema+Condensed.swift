import GRDB
import NewsModel

extension Schema {
    /// v3: a feed's window is one row, and feeds that were read for the same topics share a list of them.
    ///
    /// A row for each feed and topic, and one for each line of each window, made up most of what a first poll wrote: a
    /// thousand topics on a thousand feeds were a million rows that all said the same.
    static func condenseFeeds(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Topics that feeds have been read for: any other topic starts with a baseline.
                CREATE TABLE topic_set (
                    id     INTEGER PRIMARY KEY,
                    topics TEXT NOT NULL UNIQUE         -- names in order: JSON array of strings
                ) STRICT;
                ALTER TABLE feed ADD COLUMN topic_set INTEGER REFERENCES topic_set(id);

                ALTER TABLE listing RENAME TO old_listing;
                -- The feed's window as last parsed, and what has just gone missing from it.
                CREATE TABLE listing (
                    feed    INTEGER PRIMARY KEY REFERENCES feed(id),
                    -- JSON array of arrays: key, story, place in the document, published, missing since, digest
                    entries TEXT NOT NULL
                ) STRICT;
                """)
        try moveBaselines(db)
        try moveListings(db)
        try db.execute(
            sql: "DROP TABLE baseline; DROP TABLE old_listing; ALTER TABLE sighting DROP COLUMN published")
    }

    private static func moveBaselines(_ db: Database) throws {
        for feed in try Int64.fetchAll(db, sql: "SELECT DISTINCT feed FROM baseline") {
            let topics = try String.fetchAll(
                db, sql: "SELECT topic FROM baseline WHERE feed = ? ORDER BY topic", arguments: [feed])
            try TopicSetRow.save(StoredList.encode(topics), of: feed, db)
        }
    }

    private static func moveListings(_ db: Database) throws {
        let lines = """
            SELECT old.key, sighting.story, position, sighting.published, missing_since, digest FROM old_listing AS old \
            JOIN sighting ON sighting.feed = old.feed AND sighting.key = old.key WHERE old.feed = ? ORDER BY ordinal
            """
        for feed in try Int64.fetchAll(db, sql: "SELECT DISTINCT feed FROM old_listing") {
            let entries = try Row.fetchAll(db, sql: lines, arguments: [feed]).map { row in
                ListedEntry(
                    key: row[0], story: Story.ID(row[1]), position: row[2], published: Timestamp(stored: row[3]),
                    missingSince: Timestamp(stored: row[4]), digest: UInt64(bitPattern: row[5]))
            }
            try ListingRow.save(entries, of: feed, db)
        }
    }
}
