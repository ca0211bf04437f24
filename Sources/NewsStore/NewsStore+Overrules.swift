import GRDB
public import NewsModel

extension NewsStore {
    /// Every overrule, or those about a story, in the order of recording.
    public func overrules(of story: Story.ID? = nil) async throws(StoreError) -> [Overrule] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT \(OverruleRow.columns) FROM overrule WHERE ?1 IS NULL OR story = ?1 ORDER BY id",
                arguments: [story?.number]
            ).compactMap(OverruleRow.fetch)
        }
    }

    /// The number of the last one; 0 where there is none. Whoever remembers what the record held asks whether it still holds.
    public func lastOverrule() async throws(StoreError) -> Int64 {
        try await read { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM overrule") ?? 0 }
    }

    /// Gives a story, and what copies it, another origin in its events, and in the answers that it gave by its old one.
    ///
    /// - Returns: the origins that it had; empty where the story is in no event, and nothing is recorded.
    public func overrule(
        origin: String, of story: Story.ID, by author: String, why: String?, at time: Timestamp
    ) async throws(StoreError) -> [String] {
        try await write { db in
            let before = try String.fetchAll(
                db, sql: "SELECT DISTINCT origin FROM event_membership WHERE story = ? ORDER BY origin",
                arguments: [story.number])
            for old in before {
                try OverruleRow.insert(
                    Overrule(time: time, author: author, act: .origin(story, origin, before: old), why: why), db)
                try db.execute(
                    sql: """
                        UPDATE answer_row SET origin = ?1 WHERE origin = ?2 AND (story = ?3 OR story IN (\
                        SELECT story FROM event_membership WHERE copy_of = ?3 AND origin = ?2))
                        """,
                    arguments: [stored(origin), old, story.number])
                try db.execute(
                    sql: """
                        UPDATE event_membership SET origin = ?1, origin_reason = ?4 WHERE origin = ?2 \
                        AND (story = ?3 OR copy_of = ?3)
                        """,
                    arguments: [stored(origin), old, story.number, EventMembership.overruled])
            }
            return before
        }
    }

    /// Makes one event of two; the older one stays.
    ///
    /// - Returns: the merge; nil where they are no two events of the same topics.
    public func overruleMerging(
        _ first: Event.ID, _ second: Event.ID, by author: String, why: String?, at time: Timestamp
    ) async throws(StoreError) -> Event.Merge? {
        try await write { db in
            let (into, event) = (min(first, second), max(first, second))
            let topics = try [into, event].map { event in
                try Set(
                    String.fetchAll(
                        db, sql: "SELECT DISTINCT topic FROM event_membership WHERE event = ?",
                        arguments: [event.number]))
            }
            guard into != event, !topics[0].isEmpty, topics[0] == topics[1] else { return nil }
            try db.execute(
                sql: "UPDATE event_membership SET event = ? WHERE event = ?", arguments: [into.number, event.number])
            try db.execute(
                sql: "UPDATE event SET merged_into = ?, merged_at = ? WHERE id = ?",
                arguments: [into.number, time.milliseconds, event.number])
            try OverruleRow.insert(
                Overrule(time: time, author: author, act: .merge(event, into: into), why: why), db)
            return Event.Merge(event: event, into: into, time: time)
        }
    }

    /// Takes a story, and what copies it, out of its event into a new one of their own, in each topic where others stay.
    ///
    /// - Returns: the new events; empty where the story has no event or nobody else is in it.
    public func overruleSplitting(
        _ story: Story.ID, by author: String, why: String?, at time: Timestamp
    ) async throws(StoreError) -> [Event.ID] {
        try await write { db in
            let places = try Row.fetchAll(
                db,
                sql: """
                    SELECT topic, event FROM event_membership AS mine WHERE story = ?1 AND EXISTS (\
                    SELECT 1 FROM event_membership WHERE event = mine.event AND topic = mine.topic \
                    AND story != ?1 AND copy_of IS NOT ?1) ORDER BY topic
                    """,
                arguments: [story.number])
            return try places.map { place in
                let (topic, old) = (place[0] as String, place[1] as Int64)
                try db.execute(sql: "INSERT INTO event DEFAULT VALUES")
                let new = db.lastInsertedRowID
                try db.execute(
                    sql: """
                        UPDATE event_membership SET event = ?1, reason = ?5, copy_of = CASE story WHEN ?4 THEN NULL ELSE copy_of END \
                        WHERE topic = ?2 AND event = ?3 AND (story = ?4 OR copy_of = ?4)
                        """,
                    arguments: [new, topic, old, story.number, "split from \(old): \(EventMembership.overruled)"])
                try OverruleRow.insert(
                    Overrule(
                        time: time, author: author,
                        act: .split(story, from: Event.ID(old), new: Event.ID(new)), why: why), db)
                return Event.ID(new)
            }
        }
    }

    /// Has a ledger's row count for nothing, or again.
    ///
    /// - Returns: the row as it is then; nil where there is none, or it is so already.
    public func overrule(
        dismissing isDismissed: Bool, row: Int64, by author: String, why: String?, at time: Timestamp
    ) async throws(StoreError) -> AnswerRow? {
        try await write { db in
            let select = "SELECT \(FindingRow.answerColumns) FROM answer_row WHERE id = ?"
            guard let found = try Row.fetchOne(db, sql: select, arguments: [row]).map(FindingRow.answer),
                (found.dismissed == nil) == isDismissed
            else { return nil }
            let act =
                isDismissed
                ? Overrule.Act.dismiss(row: row, story: found.story) : .restore(row: row, story: found.story)
            let id = try OverruleRow.insert(Overrule(time: time, author: author, act: act, why: why), db)
            try db.execute(
                sql: "UPDATE answer_row SET dismissed = ? WHERE id = ?", arguments: [isDismissed ? id : nil, row])
            return try Row.fetchOne(db, sql: select, arguments: [row]).map(FindingRow.answer)
        }
    }
}
