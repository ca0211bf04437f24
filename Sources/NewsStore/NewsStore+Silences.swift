import GRDB
public import NewsModel

extension NewsStore {
    /// Records a silence and returns the id by which it can be ended.
    @discardableResult
    public func add(_ silence: Silence) async throws(StoreError) -> Int64 {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO silence (created, until, topic, kind, outlet, query, comment) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    silence.created.milliseconds, silence.until.milliseconds, silence.topic?.name,
                    silence.kind?.rawValue, silence.outlet, silence.query, silence.comment,
                ])
            return db.lastInsertedRowID
        }
    }

    /// Ends a silence now; false where none of that id is in force.
    public func endSilence(_ id: Int64, at time: Timestamp) async throws(StoreError) -> Bool {
        try await write { db in
            try db.execute(
                sql: "UPDATE silence SET until = ?1 WHERE id = ?2 AND until > ?1", arguments: [time.milliseconds, id])
            return db.changesCount > 0
        }
    }

    /// Those in force.
    public func silences(at time: Timestamp) async throws(StoreError) -> [Silence] {
        try await silences(endingAfter: time).filter { $0.created <= time }
    }

    /// Those in force and those to come.
    public func silences(endingAfter time: Timestamp) async throws(StoreError) -> [Silence] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, created, until, topic, kind, outlet, query, comment FROM silence \
                    WHERE until > ?1 ORDER BY id
                    """,
                arguments: [time.milliseconds]
            ).map { row in
                Silence(
                    id: row[0], created: Timestamp(milliseconds: row[1]), until: Timestamp(milliseconds: row[2]),
                    topic: (row[3] as String?).map { Topic.ID($0) },
                    kind: (row[4] as String?).flatMap { Delta.Kind(rawValue: $0) }, outlet: row[5], query: row[6],
                    comment: row[7])
            }
        }
    }
}
