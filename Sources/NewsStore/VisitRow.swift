import GRDB
import NewsModel

/// The rows of `visit`.
enum VisitRow {
    static let columns = "story, purpose, due, etag, last_modified, unclear, gone, extractor, back_since"

    static func fetch(_ row: Row) -> PageVisit {
        PageVisit(
            story: Story.ID(row[0]), purpose: PageVisit.Purpose(rawValue: row[1]) ?? .follow,
            due: Timestamp(milliseconds: row[2]), etag: row[3], lastModified: row[4], unclear: row[5], gone: row[6],
            backSince: Timestamp(stored: row[8]), extractor: row[7])
    }

    /// A visit that a poll asks for; what is known of the page stays.
    static func ask(_ visit: PageVisit, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO visit (\(columns)) VALUES (?, ?, ?, NULL, NULL, 0, 0, ?, NULL) ON CONFLICT (story) \
                DO UPDATE SET purpose = excluded.purpose, due = min(due, excluded.due) WHERE excluded.purpose = 'probe'
                """
        ).execute(arguments: [visit.story.number, visit.purpose.rawValue, visit.due.milliseconds, visit.extractor])
    }

    /// What a visit taught, unless a probe was asked for while it was made only to follow.
    static func save(_ visit: PageVisit, after purpose: PageVisit.Purpose, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO visit (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (story) \
                DO UPDATE SET purpose = ?2, due = ?3, etag = ?4, last_modified = ?5, unclear = ?6, gone = ?7, \
                extractor = ?8, back_since = ?9 WHERE purpose = ?10 OR purpose = 'follow'
                """
        ).execute(arguments: [
            visit.story.number, visit.purpose.rawValue, visit.due.milliseconds, visit.etag.map(stored),
            visit.lastModified.map(stored), visit.unclear, visit.gone, visit.extractor,
            visit.backSince?.milliseconds, purpose.rawValue,
        ])
    }

    static func delete(_ story: Story.ID, after purpose: PageVisit.Purpose, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM visit WHERE story = ? AND (purpose = ? OR purpose = 'follow')")
            .execute(arguments: [story.number, purpose.rawValue])
    }
}
