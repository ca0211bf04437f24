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
        if let row {
            let identity = plan.identity ?? row.identity
            try RowStatement("UPDATE feed SET state = ?, name = ?, identity = ? WHERE id = ?", db).run { binder in
                binder.text(state)
                binder.text(poll.feed.name)
                binder.text(identity.rawValue)
                binder.number(row.id)
            }
            if !plan.notes.isEmpty { try save(plan.notes, of: row.id, db) }
            return row.id
        }
        try RowStatement("INSERT INTO feed (url, name, identity, state) VALUES (?, ?, ?, ?)", db).run { binder in
            binder.text(poll.feed.url)
            binder.text(poll.feed.name)
            binder.text((plan.identity ?? .declared).rawValue)
            binder.text(state)
        }
        let id = db.lastInsertedRowID
        if !plan.notes.isEmpty { try save(plan.notes, of: id, db) }
        return id
    }

    private static func save(_ notes: [String], of feed: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE feed SET notes = ? WHERE id = ?")
            .execute(arguments: [stored(StoredList.encode(notes)), feed])
    }
}
