import GRDB
import NewsModel

/// The rows of `revision` and the wordings that they share with stories.
enum RevisionRow {
    static func versions(of story: Story.ID, _ db: Database) throws -> [Revision.Version] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT number, view, digest, headline_digest, text_digest FROM revision WHERE story = ? ORDER BY number"
        )
        return try Row.fetchCursor(statement, arguments: [story.number]).map { row in
            Revision.Version(
                number: row[0], view: Revision.View(rawValue: row[1]) ?? .feed,
                digest: UInt64(bitPattern: row[2]), headlineDigest: UInt64(bitPattern: row[3]),
                textDigest: UInt64(bitPattern: row[4]))
        }
        .reduce(into: []) { $0.append($1) }
    }

    /// In order; the texts of those that retention has dropped are empty.
    static func fetch(of story: Story.ID, _ db: Database) throws -> [Revision] {
        let statement = try db.cachedStatement(sql: "\(select) ORDER BY number")
        return try Row.fetchAll(statement, arguments: [story.number]).map { try revision($0, of: story) }
    }

    /// The newest revision read through a feed, or through the page where no feed is given.
    static func last(of story: Story.ID, through feed: Int64?, _ db: Database) throws -> Revision? {
        let statement = try db.cachedStatement(
            sql: "\(select) AND revision.feed IS ? ORDER BY number DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: [story.number, feed]).map { try revision($0, of: story) }
    }

    /// A wording of the story that reads the same to the byte.
    static func equalWording(
        of story: Story.ID, headline: String, authors: [String], text: String, _ db: Database
    ) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT wording.id FROM revision JOIN wording ON wording.id = revision.wording \
                WHERE revision.story = ? AND headline = ? AND authors = ? AND text = ? LIMIT 1
                """)
        return try Int64.fetchOne(
            statement,
            arguments: [story.number, stored(headline), stored(StoredList.encode(authors)), stored(text)])
    }

    static func insertWording(headline: String, authors: [String], text: String, _ db: Database) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO wording (headline, authors, text) VALUES (?, ?, ?)")
            .execute(arguments: [stored(headline), stored(StoredList.encode(authors)), stored(text)])
        return db.lastInsertedRowID
    }

    /// - Parameter feed: the row of the revision's feed.
    static func insert(_ revision: Revision, feed: Int64?, wording: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO revision (story, number, view, feed, digest, headline_digest, text_digest, time, \
                acknowledged, wording, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            revision.story.number, revision.number, revision.view.rawValue, feed, stored(revision.digest),
            stored(revision.headlineDigest), stored(revision.textDigest), revision.time.milliseconds,
            revision.acknowledged, wording, try StoredJSON.encode(list: revision.changes),
        ])
    }

    private static let select = """
        SELECT number, view, url, time, headline, text, authors, digest, headline_digest, text_digest, acknowledged, \
        changes FROM revision LEFT JOIN wording ON wording.id = revision.wording \
        LEFT JOIN feed ON feed.id = revision.feed WHERE story = ?
        """

    private static func revision(_ row: Row, of story: Story.ID) throws -> Revision {
        Revision(
            story: story, number: row[0], view: Revision.View(rawValue: row[1]) ?? .feed,
            feed: (row[2] as String?).map { Feed.ID($0) }, time: Timestamp(milliseconds: row[3]),
            headline: row[4] ?? "", text: row[5] ?? "", authors: StoredList.decode(row[6] ?? "[]"),
            digest: UInt64(bitPattern: row[7]), headlineDigest: UInt64(bitPattern: row[8]),
            textDigest: UInt64(bitPattern: row[9]), acknowledged: row[10],
            changes: try StoredJSON.decode(list: row[11]))
    }
}
