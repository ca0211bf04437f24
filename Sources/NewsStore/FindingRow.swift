import GRDB
import NewsModel

/// The rows of `event_membership` and `answer_row`.
enum FindingRow {
    /// A row that is there already is moved or credited anew; reasons that are left out stay.
    static func save(_ membership: EventMembership, _ db: Database) throws {
        try RowStatement(
            """
            INSERT INTO event_membership \
            (story, topic, event, origin, copy_of, time, withdrawn, reason, origin_reason) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (story, topic) DO UPDATE SET \
            event = excluded.event, origin = excluded.origin, copy_of = excluded.copy_of, time = excluded.time, \
            withdrawn = excluded.withdrawn, reason = coalesce(excluded.reason, reason), \
            origin_reason = coalesce(excluded.origin_reason, origin_reason)
            """, db
        ).run { row in
            row.number(membership.story.number)
            row.text(membership.topic.name)
            row.number(membership.event.number)
            row.text(membership.origin)
            row.number(membership.copyOf?.number)
            row.number(membership.time.milliseconds)
            row.number(membership.withdrawn?.milliseconds)
            row.text(membership.reason)
            row.text(membership.originReason)
        }
    }

    /// A row that is there already is closed, opened again or left; nothing else of it changes.
    static func save(_ row: AnswerRow, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO answer_row (topic, answer, story, revision, outlet, origin, sentence, sentence_digest, \
                speaker, hedged, negated, opened, closed, stance, since, withdrawal, dismissed) \
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
                ON CONFLICT (topic, story, answer, sentence_digest, opened) \
                DO UPDATE SET closed = excluded.closed, origin = excluded.origin, withdrawal = excluded.withdrawal
                """
        ).execute(arguments: [
            stored(row.topic.name), stored(row.answer), row.story.number, row.revision, stored(row.outlet),
            stored(row.origin), stored(row.sentence), stored(StableHash.of(row.sentence)), row.speaker.map(stored),
            row.hedged, row.negated, row.opened.milliseconds, row.closed?.milliseconds, row.stance.rawValue,
            row.since == row.opened ? nil : row.since.milliseconds, row.withdrawal.map(stored), row.dismissed,
        ])
    }

    static let membershipColumns = "event, topic, story, origin, copy_of, time, withdrawn"

    static let reasonColumns = "reason, origin_reason"

    /// - Parameter hasReasons: the row ends with `reasonColumns`.
    static func membership(_ row: Row, hasReasons: Bool = false) -> EventMembership {
        EventMembership(
            event: Event.ID(row[0]), topic: Topic.ID(row[1]), story: Story.ID(row[2]), origin: row[3],
            copyOf: (row[4] as Int64?).map { Story.ID($0) }, time: Timestamp(milliseconds: row[5]),
            withdrawn: Timestamp(stored: row[6]), reason: hasReasons ? row[7] : nil,
            originReason: hasReasons ? row[8] : nil)
    }

    static let answerColumns = """
        topic, answer, story, revision, outlet, origin, sentence, speaker, stance, since, opened, closed, withdrawal, \
        dismissed, id
        """

    static func answer(_ row: Row) -> AnswerRow {
        AnswerRow(
            topic: Topic.ID(row[0]), answer: row[1], story: Story.ID(row[2]), revision: row[3], outlet: row[4],
            origin: row[5], sentence: row[6], speaker: row[7], stance: Stance(rawValue: row[8]) ?? .unjudged,
            opened: Timestamp(milliseconds: row[10]), since: Timestamp(stored: row[9]),
            closed: Timestamp(stored: row[11]), withdrawal: row[12], dismissed: row[13])
    }
}
