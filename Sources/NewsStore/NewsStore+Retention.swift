import GRDB
public import NewsModel

extension NewsStore {
    /// Drops what is older than `cutoff`, a bounded part at a time, so that polls never wait long for it.
    ///
    /// Of a story that no feed lists any more the texts and matches go, and a tombstone stays: its id, keys, links and
    /// the digests of its versions, so that it never comes back as new. Then deltas and alerts go, alerts only when
    /// every sink has got them. A question's ledger is kept.
    ///
    /// - Parameter after: the last step's `next`; nil to begin.
    public func retain(
        since cutoff: Timestamp, after: Story.ID? = nil, limit: Int = 200
    ) async throws(StoreError) -> RetentionStep {
        // Looked up outside of the writer: going through the stories may take longer than dropping some.
        let stories = try await read { db in
            try Int64.fetchAll(
                db.cachedStatement(sql: Self.expired),
                arguments: [after?.number ?? 0, cutoff.milliseconds, cutoff.milliseconds, limit])
        }
        return try await write { db in
            var step = RetentionStep()
            for story in stories { try Self.bury(story, db) }
            step.stories = stories.count
            if let last = stories.last, stories.count == limit {
                step.next = Story.ID(last)
                return step
            }
            try db.execute(sql: Self.dropAlerts, arguments: [cutoff.milliseconds, limit])
            step.alerts = db.changesCount
            try db.execute(sql: Self.dropDeltas, arguments: [cutoff.milliseconds, limit])
            step.deltas = db.changesCount
            if step.alerts == limit || step.deltas == limit {
                step.next = stories.last.map { Story.ID($0) } ?? after ?? Story.ID(0)
            } else {
                try TopicSetRow.dropUnused(db)
            }
            return step
        }
    }

    private static func bury(_ story: Int64, _ db: Database) throws {
        let wordings = try Int64?.fetchAll(
            db.cachedStatement(
                sql: "SELECT wording FROM revision WHERE story = ?1 UNION SELECT wording FROM story WHERE id = ?1"),
            arguments: [story])
        for sql in [
            "DELETE FROM match WHERE story = ?",
            "DELETE FROM visit WHERE story = ?",
            "UPDATE story SET state = 'tombstone', wording = NULL WHERE id = ?",
            "UPDATE revision SET wording = NULL, changes = '[]' WHERE story = ?",
        ] {
            try db.cachedStatement(sql: sql).execute(arguments: [story])
        }
        let drop = try db.cachedStatement(sql: "DELETE FROM wording WHERE id = ?")
        for case let wording? in wordings { try drop.execute(arguments: [wording]) }
    }

    /// A feed that is not polled any more lists nothing.
    private static let expired = """
        SELECT id FROM story WHERE id > ? AND wording IS NOT NULL AND last_seen < ? AND NOT EXISTS (\
        SELECT 1 FROM sighting JOIN feed ON feed.id = sighting.feed AND feed.state ->> '$.lastAttempt' >= ? \
        JOIN listing ON listing.feed = sighting.feed, json_each(listing.entries) AS line \
        WHERE sighting.story = story.id AND line.value ->> 1 = story.id) \
        ORDER BY id LIMIT ?
        """

    private static let dropAlerts = """
        DELETE FROM alert WHERE seq IN (SELECT seq FROM alert WHERE recorded < ? \
        AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.alert = alert.seq AND state = 'pending') \
        AND seq <= coalesce((SELECT min(place) FROM sink), 0) ORDER BY recorded LIMIT ?)
        """

    private static let dropDeltas = """
        DELETE FROM delta WHERE seq IN (SELECT seq FROM delta WHERE time < ? \
        AND NOT EXISTS (SELECT 1 FROM alert WHERE alert.id = delta.id) ORDER BY time LIMIT ?)
        """
}
