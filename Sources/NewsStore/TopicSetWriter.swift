import GRDB
import NewsModel

/// Says of feed after feed, within one transaction, which topics it has been read for: mostly the same as the one before.
struct TopicSetWriter {
    private let db: Database
    private var last: (topics: Set<Topic.ID>, row: Int64)?

    init(db: Database) { self.db = db }

    mutating func save(_ topics: Set<Topic.ID>, of feed: Int64) throws {
        if let last, last.topics == topics { return try TopicSetRow.save(last.row, of: feed, db) }
        let row = try TopicSetRow.row(of: StoredList.encode(topics.map { stored($0.name) }.sorted()), db)
        try TopicSetRow.save(row, of: feed, db)
        last = (topics, row)
    }
}
