import GRDB
import NewsModel

/// The topics that a feed has been read for, in a list that it shares with the feeds of which the same is true.
enum TopicSetRow {
    static func topics(of feed: Int64, _ db: Database) throws -> Set<Topic.ID> {
        let statement = try db.cachedStatement(
            sql: "SELECT topics FROM feed JOIN topic_set ON topic_set.id = feed.topic_set WHERE feed.id = ?")
        guard let list = try String.fetchOne(statement, arguments: [feed]) else { return [] }
        return Set(try StoredList.decode(list).map { Topic.ID($0) })
    }

    static func add(_ topics: [Topic.ID], of feed: Int64, _ db: Database) throws {
        let known = try Self.topics(of: feed, db)
        let all = known.union(topics)
        if all == known { return }
        var writer = TopicSetWriter(db: db)
        try writer.save(all, of: feed)
    }

    /// - Parameter list: the encoded names, in order.
    static func save(_ list: String, of feed: Int64, _ db: Database) throws {
        try save(row(of: list, db), of: feed, db)
    }

    static func save(_ row: Int64, of feed: Int64, _ db: Database) throws {
        try RowStatement("UPDATE feed SET topic_set = ? WHERE id = ?", db).run { binder in
            binder.number(row)
            binder.number(feed)
        }
    }

    /// The list's row, which is made where there is none.
    static func row(of list: String, _ db: Database) throws -> Int64 {
        let known = try db.cachedStatement(sql: "SELECT id FROM topic_set WHERE topics = ?")
        if let row = try Int64.fetchOne(known, arguments: [list]) { return row }
        try db.cachedStatement(sql: "INSERT INTO topic_set (topics) VALUES (?)").execute(arguments: [list])
        return db.lastInsertedRowID
    }

    /// Each change of the configured topics leaves a list behind once all feeds have been read since.
    static func dropUnused(_ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM topic_set WHERE id NOT IN (SELECT topic_set FROM feed WHERE topic_set IS NOT NULL)")
    }
}
