import GRDB
import NewsModel

/// Writes a plan as it is, leaving alone every row that would not change.
struct PlanWriter {
    typealias PolledFeed = (id: Feed.ID, row: Int64, isInParts: Bool)

    let db: Database
    let prior: LoadedPrior

    /// The order is that of the foreign keys: what is referred to is there before what refers to it.
    /// - Parameters:
    ///   - feed: the feed that was polled, its row, and whether its document is taken in parts.
    ///   - topicSets: of the transaction.
    func write(
        _ plan: RecordPlan, at time: Timestamp, feed: PolledFeed?, _ topicSets: inout TopicSetWriter
    ) throws {
        try writeEvents(plan)
        if !(plan.inserted.isEmpty && plan.updated.isEmpty && plan.revisions.isEmpty) {
            var stories = try StoryWriter(db: db, prior: prior)
            try stories.write(plan, feed: feed.map { ($0.id, $0.row) })
        }
        if let feed {
            try writeSightings(plan.sighted, feed.row)
            if let listing = plan.listing { try writeListing(listing, feed.row, isNoted: feed.isInParts) }
            try rollOff(plan.rolledOff)
            if !plan.baselined.isEmpty {
                let known = prior.record.baselined
                try topicSets.save(known.isEmpty ? plan.baselined : known.union(plan.baselined), of: feed.row)
            }
        }
        for membership in plan.eventMemberships { try FindingRow.save(membership, db) }
        try writeMerges(plan.eventMerges)
        for row in plan.answerRows { try FindingRow.save(row, db) }
        for delta in plan.deltas { try DeltaRow.insert(delta, db) }
        for visit in plan.visits { try VisitRow.ask(visit, db) }
        for alert in plan.alerts { try AlertRow.insert(alert, at: time, db) }
    }

    private func writeEvents(_ plan: RecordPlan) throws {
        // An event that is opened and merged in one plan has a number that may have been told.
        var events = Set(plan.eventMemberships.map(\.event))
        for merge in plan.eventMerges { events.formUnion([merge.event, merge.into]) }
        for stories in [plan.inserted, plan.updated] {
            for index in stories.indices {
                guard let event = stories[index].event, prior.rows[stories[index].id]?.story.event != event else {
                    continue
                }
                events.insert(event)
            }
        }
        if events.isEmpty { return }
        let insert = try RowStatement("INSERT OR IGNORE INTO event (id) VALUES (?)", db)
        for event in events.sorted() { try insert.run { $0.number(event.number) } }
    }

    private func writeMerges(_ merges: [Event.Merge]) throws {
        if merges.isEmpty { return }
        let update = try db.cachedStatement(sql: "UPDATE event SET merged_into = ?, merged_at = ? WHERE id = ?")
        for merge in merges {
            try update.execute(arguments: [merge.into.number, merge.time.milliseconds, merge.event.number])
        }
    }

    /// - Parameter isNoted: the parts of the document have noted which story each key is.
    private func writeListing(_ listing: [ListedEntry], _ feed: Int64, isNoted: Bool) throws {
        if listing == prior.record.listing { return }
        if !isNoted { try writeSightings(listing, feed) }
        try ListingRow.save(listing, of: feed, db)
    }

    private func writeSightings(_ entries: [ListedEntry], _ feed: Int64) throws {
        if entries.isEmpty { return }
        let before = Dictionary(
            prior.record.listing.map { ($0.key, $0.story) }, uniquingKeysWith: { first, _ in first })
        // Not as one upsert, for which SQLite keeps a journal of the statement: nearly all are new.
        let add = try RowStatement("INSERT OR IGNORE INTO sighting (story, feed, key) VALUES (?, ?, ?)", db)
        let move = try RowStatement("UPDATE sighting SET story = ? WHERE feed = ? AND key = ?", db)
        for index in entries.indices where before[entries[index].key] != entries[index].story {
            let bind = { (row: inout RowBinder) in
                row.number(entries[index].story.number)
                row.number(feed)
                row.text(entries[index].key)
            }
            try add.run(bind)
            if db.changesCount == 0 { try move.run(bind) }
        }
    }

    /// In one statement: there may be tens of thousands, of which nothing else is known.
    private func rollOff(_ stories: [Story.ID]) throws {
        if stories.isEmpty { return }
        try db.cachedStatement(
            sql: """
                UPDATE story SET state = 'rolledOff' WHERE state = 'listed' \
                AND id IN (SELECT value FROM json_each(?))
                """
        ).execute(arguments: [StoredList.encode(numbers: stories.map(\.number))])
    }
}
