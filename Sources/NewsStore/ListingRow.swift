import GRDB
import NewsModel

/// A feed's window: one row, read and written whole, for the place of every line shifts with each new entry.
enum ListingRow {
    static func entries(of feed: Int64, _ db: Database) throws -> [ListedEntry] {
        let statement = try db.cachedStatement(sql: "SELECT entries FROM listing WHERE feed = ?")
        return try String.fetchOne(statement, arguments: [feed]).map(decode) ?? []
    }

    static func save(_ entries: [ListedEntry], of feed: Int64, _ db: Database) throws {
        try RowStatement(
            "INSERT INTO listing (feed, entries) VALUES (?, ?) ON CONFLICT DO UPDATE SET entries = excluded.entries", db
        ).run { row in
            row.number(feed)
            row.text(encode(entries))
        }
    }

    /// `[[key,story,position,published,missing since,digest],...]`, so that SQL can read it too.
    static func encode(_ entries: [ListedEntry]) -> String {
        var writer = StoredListWriter()
        writer.list(entries) { writer, entry in
            writer.list { writer in
                writer.string(entry.key)
                writer.number(entry.story.number)
                writer.number(Int64(entry.position))
                writer.number(entry.published?.milliseconds)
                writer.number(entry.missingSince?.milliseconds)
                writer.number(stored(entry.digest))
            }
        }
        return writer.text
    }

    static func decode(_ text: String) throws -> [ListedEntry] {
        var reader = StoredListReader(text)
        return try reader.list { reader in
            try reader.open()
            let (key, story, position) = (try reader.string(), try reader.number(), try reader.number())
            let (published, missing, digest) = (try reader.number(), try reader.number(), try reader.number())
            try reader.close()
            return ListedEntry(
                key: key, story: Story.ID(story ?? 0), position: Int(position ?? 0),
                published: Timestamp(stored: published), missingSince: Timestamp(stored: missing),
                digest: UInt64(bitPattern: digest ?? 0))
        }
    }
}
