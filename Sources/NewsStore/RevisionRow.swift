import GRDB
import NewsModel

/// The rows of `revision` and the wordings that they share with stories.
enum RevisionRow {
    static let versionColumns = "number, view, digest, headline_digest, text_digest"

    /// - Parameter offset: the number of columns before `versionColumns`.
    static func version(_ row: Row, offset: Int) -> Revision.Version {
        Revision.Version(
            number: row[offset], view: Revision.View(rawValue: row[offset + 1]) ?? .feed,
            digest: UInt64(bitPattern: row[offset + 2]), headlineDigest: UInt64(bitPattern: row[offset + 3]),
            textDigest: UInt64(bitPattern: row[offset + 4]))
    }

    /// In order; the texts of those that retention has dropped are empty.
    static func fetch(of story: Story.ID, _ db: Database) throws -> [Revision] {
        let statement = try db.cachedStatement(sql: "\(select) ORDER BY number")
        return try Row.fetchAll(statement, arguments: [story.number]).map { try revision($0, of: story) }
    }

    /// In order, without their texts: a story that is rewritten at every poll has more of them than fit into memory.
    static func outline(of story: Story.ID, _ db: Database) throws -> [Revision] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(columns), headline, NULL AS text, authors FROM revision \
                LEFT JOIN wording ON wording.id = revision.wording LEFT JOIN feed ON feed.id = revision.feed \
                WHERE story = ? ORDER BY number
                """)
        return try Row.fetchAll(statement, arguments: [story.number]).map { try revision($0, of: story) }
    }

    /// - Parameter content: where its text is known already.
    static func fetch(
        of story: Story.ID, number: Int, content: StoryContent?, _ db: Database
    ) throws -> Revision? {
        let statement = try db.cachedStatement(sql: content == nil ? "\(select) AND number = ?" : withoutText)
        let rows = try Row.fetchCursor(statement, arguments: [story.number, number])
        var found: Revision?
        // To the end: a statement left in the middle would keep its view of the database open.
        while let row = try rows.next() { found = try revision(row, of: story, content: content) }
        return found
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

    static let insertWording = "INSERT INTO wording (headline, authors, text) VALUES (?, ?, ?)"

    static let insert = """
        INSERT INTO revision (story, number, view, feed, digest, headline_digest, text_digest, time, acknowledged, \
        wording, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// In the order of `insert`.
    /// - Parameter feed: the row of the revision's feed.
    static func bind(_ revision: Revision, feed: Int64?, wording: Int64, to row: inout RowBinder) throws {
        row.number(revision.story.number)
        row.number(Int64(revision.number))
        row.text(revision.view.rawValue)
        row.number(feed)
        row.digest(revision.digest)
        row.digest(revision.headlineDigest)
        row.digest(revision.textDigest)
        row.number(revision.time.milliseconds)
        row.flag(revision.acknowledged)
        row.number(wording)
        row.text(try StoredJSON.encode(list: revision.changes))
    }

    private static let columns = """
        number, view, url, time, digest, headline_digest, text_digest, acknowledged, changes
        """
    private static let select = """
        SELECT \(columns), headline, text, authors FROM revision LEFT JOIN wording ON wording.id = revision.wording \
        LEFT JOIN feed ON feed.id = revision.feed WHERE story = ?
        """
    private static let withoutText = """
        SELECT \(columns) FROM revision LEFT JOIN feed ON feed.id = revision.feed WHERE story = ? AND number = ?
        """

    private static func revision(_ row: Row, of story: Story.ID, content: StoryContent? = nil) throws -> Revision {
        Revision(
            story: story, number: row[0], view: Revision.View(rawValue: row[1]) ?? .feed,
            feed: (row[2] as String?).map { Feed.ID($0) }, time: Timestamp(milliseconds: row[3]),
            headline: content?.headline ?? row[9] ?? "", text: content?.text ?? row[10] ?? "",
            authors: try content?.authors ?? StoredList.decode(row[11] ?? "[]"), digest: UInt64(bitPattern: row[4]),
            headlineDigest: UInt64(bitPattern: row[5]), textDigest: UInt64(bitPattern: row[6]), acknowledged: row[7],
            changes: try StoredJSON.decode(list: row[8]))
    }
}
