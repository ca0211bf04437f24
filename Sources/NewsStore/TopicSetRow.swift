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
        if all != known { try save(all, of: feed, db) }
    }

    static func save(_ topics: Set<Topic.ID>, of feed: Int64, _ db: Database) throws {
        try save(StoredList.encode(topics.map { stored($0.name) }.sorted()), of: feed, db)
    }

    /// - Parameter list: the encoded names, in order.
    static func save(_ list: String, of feed: Int64, _ db: Database) throws {
        let known = try db.cachedStatement(sql: "SELECT id FROM topic_set WHERE topics = ?")
        var id = try Int64.fetchOne(known, arguments: [list])
        if id == nil {
            try db.cachedStatement(sql: "INSERT INTO topic_set (topics) VALUES (?)").execute(arguments: [list])
            id = db.lastInsertedRowID
        }
        try db.cachedStatement(sql: "UPDATE feed SET topic_set = ? WHERE id = ?").execute(arguments: [id, feed])
    }

    /// Each change of the configured topics leaves a list behind once all feeds have been read since.
    static func dropUnused(_ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM topic_set WHERE id NOT IN (SELECT topic_set FROM feed WHERE topic_set IS NOT NULL)")
    }
}
