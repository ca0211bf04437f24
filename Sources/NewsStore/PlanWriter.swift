import GRDB
import NewsModel

/// Writes a plan as it is, leaving alone every row that would not change.
struct PlanWriter {
    let db: Database
    let prior: LoadedPrior

    /// The order is that of the foreign keys: what is referred to is there before what refers to it.
    /// - Parameter feed: the feed that was polled, and its row.
    func write(_ plan: RecordPlan, at time: Timestamp, feed: (id: Feed.ID, row: Int64)?) throws {
        try writeEvents(plan)
        var stories = StoryWriter(db: db, prior: prior)
        try stories.write(plan, feed: feed)
        if let feed {
            if let listing = plan.listing { try writeListing(listing, feed.row) }
            try writeBaselines(plan.baselined, at: time, feed.row)
        }
        for membership in plan.eventMemberships { try FindingRow.save(membership, db) }
        for row in plan.answerRows { try FindingRow.save(row, db) }
        for delta in plan.deltas { try DeltaRow.insert(delta, db) }
        for alert in plan.alerts { try AlertRow.insert(alert, at: time, db) }
    }

    private func writeEvents(_ plan: RecordPlan) throws {
        var events = Set(plan.eventMemberships.map(\.event))
        for stories in [plan.inserted, plan.updated] {
            for story in stories {
                if let event = story.event, prior.rows[story.id]?.story.event != event { events.insert(event) }
            }
        }
        if events.isEmpty { return }
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO event (id) VALUES (?)")
        for event in events.sorted() { try insert.execute(arguments: [event.number]) }
    }

    /// The window is small and its places shift with every new entry: it is written anew, unless it is the same.
    private func writeListing(_ listing: [ListedEntry], _ feed: Int64) throws {
        if listing == prior.record.listing { return }
        let before = Dictionary(prior.record.listing.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        try db.cachedStatement(sql: "DELETE FROM listing WHERE feed = ?").execute(arguments: [feed])
        let key = try db.cachedStatement(
            sql: """
                INSERT INTO sighting (feed, key, story, published) VALUES (?, ?, ?, ?) \
                ON CONFLICT (feed, key) DO UPDATE SET story = excluded.story, published = excluded.published
                """)
        let line = try db.cachedStatement(
            sql: """
                INSERT INTO listing (feed, ordinal, key, position, missing_since, digest) VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (ordinal, entry) in listing.enumerated() {
            let old = before[entry.key]
            if old?.story != entry.story || old?.published != entry.published {
                try key.execute(arguments: [
                    feed, stored(entry.key), entry.story.number, entry.published?.milliseconds,
                ])
            }
            try line.execute(arguments: [
                feed, ordinal, stored(entry.key), entry.position, entry.missingSince?.milliseconds,
                stored(entry.digest),
            ])
        }
    }

    private func writeBaselines(_ topics: Set<Topic.ID>, at time: Timestamp, _ feed: Int64) throws {
        if topics.isEmpty { return }
        let insert = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO baseline (feed, topic, time) VALUES (?, ?, ?)")
        for topic in topics.sorted() {
            try insert.execute(arguments: [feed, stored(topic.name), time.milliseconds])
        }
    }
}
