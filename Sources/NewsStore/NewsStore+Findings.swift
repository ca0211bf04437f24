import GRDB
package import NewsModel

extension NewsStore {
    /// The ledger of a topic's question, closed rows included, in the order they were opened.
    package func answerRows(of topic: Topic.ID, since: Timestamp? = nil) async throws(StoreError) -> [AnswerRow] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(FindingRow.answerColumns) FROM answer_row \
                    WHERE topic = ? AND (opened >= ?2 OR closed IS NULL OR closed >= ?2) ORDER BY opened, id
                    """,
                arguments: [stored(topic.name), since?.milliseconds ?? .min]
            ).map(FindingRow.answer)
        }
    }

    /// Who belongs to which event, of the stories placed since then, in the order they were placed.
    package func eventMemberships(since: Timestamp) async throws(StoreError) -> [EventMembership] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql:
                    "SELECT \(FindingRow.membershipColumns) FROM event_membership WHERE time >= ? ORDER BY time, story",
                arguments: [since.milliseconds]
            ).map(FindingRow.membership)
        }
    }

    package func members(of event: Event.ID) async throws(StoreError) -> [EventMembership] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql:
                    "SELECT \(FindingRow.membershipColumns) FROM event_membership WHERE event = ? ORDER BY time, story",
                arguments: [event.number]
            ).map(FindingRow.membership)
        }
    }

    /// A topic's deltas in the order they were recorded.
    package func deltas(of topic: Topic.ID, since: Timestamp? = nil) async throws(StoreError) -> [Delta] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(DeltaRow.columns) FROM delta WHERE topic = ? AND time >= ? ORDER BY seq",
                arguments: [stored(topic.name), since?.milliseconds ?? .min]
            ).map(DeltaRow.fetch)
        }
    }
}
