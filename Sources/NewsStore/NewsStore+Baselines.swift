import GRDB
public import NewsModel

/// What feeds that are new to a topic brought, as far as nobody has been told of it.
public struct UntoldBaseline: Hashable, Sendable {
    public let topic: Topic.ID
    /// Feeds that had something.
    public let feeds: Int
    /// Stories that match, each counted once however many of the feeds list it.
    public let stories: Int
    /// The place of the first of the feeds' deltas: the same for the same feeds, however often they are told.
    public let first: Int64
}

extension NewsStore {
    /// Tells what the feeds' baselines come to, one delta a topic: reads what is untold and writes what `decide` makes of it,
    /// in one transaction, so that nothing is told twice or forgotten, whenever the program ends.
    ///
    /// A feed's baseline is untold while no delta of its topic that stands for all feeds comes after it.
    @discardableResult
    public func tellBaselines(
        at time: Timestamp, deciding decide: @escaping @Sendable ([UntoldBaseline]) -> RecordPlan
    ) async throws(StoreError) -> RecordPlan {
        guard try await read({ db in try Self.hasUntold(db) }) else { return RecordPlan() }
        return try await write { db in
            let plan = decide(try Self.untold(db))
            for delta in plan.deltas { try DeltaRow.insert(delta, db) }
            for alert in plan.alerts { try AlertRow.insert(alert, at: time, db) }
            return plan
        }
    }

    private static func hasUntold(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM (\(untold)))") ?? false
    }

    private static func untold(_ db: Database) throws -> [UntoldBaseline] {
        let count = try db.cachedStatement(sql: stories)
        return try Row.fetchAll(db, sql: untold).map { row in
            let (topic, first): (String, Int64) = (row[0], row[2])
            let stories = try Int.fetchOne(count, arguments: [topic, topic, first])
            return UntoldBaseline(topic: Topic.ID(topic), feeds: row[1], stories: stories ?? 0, first: first)
        }
    }

    private static let untold = """
        SELECT topic, count(DISTINCT feed), min(seq) FROM delta AS baseline \
        WHERE kind = 'baseline' AND topic IS NOT NULL AND feed IS NOT NULL AND seq > max(\
        coalesce((SELECT CAST(value AS INTEGER) FROM note WHERE name = 'baselines'), 0), \
        coalesce((SELECT max(seq) FROM delta AS told \
        WHERE told.kind = 'baseline' AND told.topic = baseline.topic AND told.feed IS NULL), 0)) \
        GROUP BY topic ORDER BY topic
        """
    private static let stories = """
        SELECT count(DISTINCT story) FROM match WHERE topic = ? AND source IN \
        (SELECT feed FROM delta WHERE kind = 'baseline' AND topic = ? AND feed IS NOT NULL AND seq >= ?)
        """
}
