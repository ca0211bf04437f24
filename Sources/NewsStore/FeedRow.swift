import GRDB
import NewsModel

/// A row of `feed` as far as a poll needs it.
struct FeedRow: Sendable {
    let id: Int64
    let identity: FeedIdentity

    static func find(_ feed: Feed.ID, _ db: Database) throws -> FeedRow? {
        let statement = try db.cachedStatement(sql: "SELECT id, identity FROM feed WHERE url = ?")
        return try Row.fetchOne(statement, arguments: [stored(feed.url)]).map { row in
            FeedRow(id: row[0], identity: FeedIdentity(rawValue: row[1]) ?? .declared)
        }
    }

    /// Saves what the poll learned of the feed and returns the feed's row id.
    static func save(_ prepared: PreparedPoll, _ plan: RecordPlan, over row: FeedRow?, _ db: Database) throws -> Int64 {
        let (poll, state) = (prepared.poll, try prepared.state.get())
        let name = stored(poll.feed.name)
        if let row {
            let identity = plan.identity ?? row.identity
            try db.cachedStatement(sql: "UPDATE feed SET state = ?, name = ?, identity = ? WHERE id = ?")
                .execute(arguments: [state, name, identity.rawValue, row.id])
            if !plan.notes.isEmpty { try save(plan.notes, of: row.id, db) }
            return row.id
        }
        try db.cachedStatement(sql: "INSERT INTO feed (url, name, identity, state) VALUES (?, ?, ?, ?)")
            .execute(arguments: [stored(poll.feed.url), name, (plan.identity ?? .declared).rawValue, state])
        let id = db.lastInsertedRowID
        if !plan.notes.isEmpty { try save(plan.notes, of: id, db) }
        return id
    }

    private static func save(_ notes: [String], of feed: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE feed SET notes = ? WHERE id = ?")
            .execute(arguments: [stored(StoredList.encode(notes)), feed])
    }
}
