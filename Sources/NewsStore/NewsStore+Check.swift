import GRDB

extension NewsStore {
    /// What is wrong with the record: the file's structure, its references, and what it says of itself. Empty is clean.
    ///
    /// Reads everything; at most `limit` findings of each kind are told.
    public func check(limit: Int = 100) async throws(StoreError) -> [IntegrityFinding] {
        try await read { db in
            let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(limit))").filter { $0 != "ok" }
            var findings = structure.map { IntegrityFinding(.structure, $0) }
            // What is read from a file that is not whole says nothing of the record.
            guard findings.isEmpty else { return findings }
            let keys = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
            while findings.count < limit, let row = try keys.next() {
                let (table, parent): (String, String) = (row[0], row[2])
                findings.append(IntegrityFinding(.foreignKey, "a row of \(table) refers to a missing row of \(parent)"))
            }
            for reading in RowReading.all { findings += try reading.findings(db, limit: limit) }
            // The rules look into what stands in the rows.
            guard findings.isEmpty else { return findings }
            for rule in Self.rules {
                findings += try String.fetchAll(db, sql: "\(rule) LIMIT \(limit)").map { IntegrityFinding(.record, $0) }
            }
            return findings
        }
    }

    /// Each selects a sentence for every case that breaks it.
    private static let rules = [
        """
        SELECT 'alert ' || alert.id || ' is of no recorded delta' FROM alert \
        WHERE NOT EXISTS (SELECT 1 FROM delta WHERE delta.id = alert.id)
        """,
        """
        SELECT 'alert ' || alert.id || ' has another kind or story than its delta' FROM alert \
        JOIN delta ON delta.id = alert.id WHERE delta.kind <> alert.kind OR delta.story IS NOT alert.story
        """,
        """
        SELECT 'alert ' || alert.id || ' has another topic or time than its delta' FROM alert \
        JOIN delta ON delta.id = alert.id WHERE delta.topic IS NOT alert.topic OR delta.time <> alert.time
        """,
        """
        SELECT 'alert ' || alert.id || ' is not on its way to sink ' || sinks.value \
        FROM alert, json_each(alert.body, '$.sinks') AS sinks WHERE NOT EXISTS \
        (SELECT 1 FROM delivery WHERE delivery.sink = sinks.value AND delivery.alert = alert.seq)
        """,
        """
        SELECT 'the delivery of alert ' || alert || ' to ' || sink || ' is in no known state: ' || state FROM delivery \
        WHERE state NOT IN ('pending', 'delivered', 'suppressed', 'parked')
        """,
        """
        SELECT 'story ' || id || ' has no revision ' || revision FROM story WHERE NOT EXISTS \
        (SELECT 1 FROM revision WHERE revision.story = story.id AND revision.number = story.revision)
        """,
        """
        SELECT 'story ' || id || ' has no text and is no tombstone' FROM story \
        WHERE wording IS NULL AND state <> 'tombstone'
        """,
        """
        SELECT 'story ' || id || ' is a tombstone with a text' FROM story \
        WHERE wording IS NOT NULL AND state = 'tombstone'
        """,
        """
        SELECT 'story ' || id || ' was last seen before it was first seen' FROM story WHERE last_seen < first_seen
        """,
        """
        SELECT 'wording ' || id || ' belongs to nothing' FROM wording \
        WHERE id NOT IN (SELECT wording FROM story WHERE wording IS NOT NULL) \
        AND id NOT IN (SELECT wording FROM revision WHERE wording IS NOT NULL)
        """,
        """
        SELECT 'revisions of story ' || story || ' are not numbered from 1 without gaps' FROM revision \
        GROUP BY story HAVING min(number) <> 1 OR max(number) <> count(*)
        """,
        """
        SELECT 'an answer of story ' || story || ' was closed before it was opened' FROM answer_row WHERE closed < opened
        """,
        """
        SELECT 'feed ' || url || ' lists an entry of which there is no story' FROM listing \
        JOIN feed ON feed.id = listing.feed WHERE NOT json_valid(entries) OR EXISTS (SELECT 1 FROM json_each(entries) \
        AS line WHERE line.value ->> 1 NOT IN (SELECT id FROM story))
        """,
        """
        SELECT 'sink ' || name || ' is ahead of the record' FROM sink \
        WHERE place > coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'alert'), 0)
        """,
    ]
}
