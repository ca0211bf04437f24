import GRDB
public import NewsModel

extension NewsStore {
    /// The ledger of a topic's question, closed rows included, in the order they were opened.
    public func answerRows(of topic: Topic.ID, since: Timestamp? = nil) async throws(StoreError) -> [AnswerRow] {
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

    /// The same with the numbers that the record gave them.
    public func numberedAnswerRows(of topic: Topic.ID) async throws(StoreError) -> [(number: Int64, row: AnswerRow)] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(FindingRow.answerColumns) FROM answer_row WHERE topic = ? ORDER BY opened, id",
                arguments: [stored(topic.name)]
            ).map { (number: $0["id"], row: FindingRow.answer($0)) }
        }
    }

    /// The open rows of a topic's ledger that stories of these numbers brought, by story.
    public func openAnswers(
        of topic: Topic.ID, from stories: ClosedRange<Int64>
    ) async throws(StoreError) -> [Story.ID: [AnswerRow]] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(FindingRow.answerColumns) FROM answer_row \
                        WHERE topic = ? AND story BETWEEN ? AND ? AND closed IS NULL ORDER BY opened, id
                        """),
                arguments: [stored(topic.name), stories.lowerBound, stories.upperBound])
            var answers: [Story.ID: [AnswerRow]] = [:]
            while let row = try rows.next() {
                let answer = FindingRow.answer(row)
                answers[answer.story, default: []].append(answer)
            }
            return answers
        }
    }

    /// Who belongs to which event, of the stories placed since then, in the order they were placed.
    public func eventMemberships(since: Timestamp) async throws(StoreError) -> [EventMembership] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql:
                    "SELECT \(FindingRow.membershipColumns) FROM event_membership WHERE time >= ? ORDER BY time, story",
                arguments: [since.milliseconds]
            ).map { FindingRow.membership($0) }
        }
    }

    /// The rows of every event that has one of its topic's latest stories: at most `limit` of each topic, placed since
    /// then. Older rows of those events are among them.
    public func eventMemberships(
        ofEventsSince since: Timestamp, storiesPerTopic limit: Int
    ) async throws(StoreError) -> [EventMembership] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    WITH live AS (
                        SELECT DISTINCT topic, event FROM (
                            SELECT topic, event,
                                row_number() OVER (PARTITION BY topic ORDER BY time DESC, story DESC) AS place
                            FROM event_membership WHERE time >= ?
                        ) WHERE place <= ?
                    )
                    SELECT \(FindingRow.membershipColumns) FROM event_membership JOIN live USING (topic, event)
                    ORDER BY time, story
                    """,
                arguments: [since.milliseconds, limit]
            ).map { FindingRow.membership($0) }
        }
    }

    /// A story's place in the events of its topics, and why it has it.
    public func eventMemberships(of story: Story.ID) async throws(StoreError) -> [EventMembership] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(FindingRow.membershipColumns), \(FindingRow.reasonColumns) FROM event_membership \
                    WHERE story = ? ORDER BY topic
                    """,
                arguments: [story.number]
            ).map { FindingRow.membership($0, hasReasons: true) }
        }
    }

    /// When a story was placed in an event last; nil where none ever was.
    public func lastPlacement() async throws(StoreError) -> Timestamp? {
        try await read { db in
            Timestamp(stored: try Int64.fetchOne(db, sql: "SELECT max(time) FROM event_membership"))
        }
    }

    /// What became of an event's number, step by step: empty while it leads to an event of its own.
    public func merges(of event: Event.ID) async throws(StoreError) -> [Event.Merge] {
        try await read { db in
            var (merges, at) = ([Event.Merge](), event.number)
            let select = try db.cachedStatement(
                sql: "SELECT merged_into, merged_at FROM event WHERE id = ? AND merged_into IS NOT NULL")
            // A younger event is merged into an older one, so that the numbers fall and the steps end.
            while let row = try Row.fetchOne(select, arguments: [at]), let into = row[0] as Int64?, into < at {
                merges.append(
                    Event.Merge(event: Event.ID(at), into: Event.ID(into), time: Timestamp(milliseconds: row[1])))
                at = into
            }
            return merges
        }
    }

    /// The stories of an event that stand, and their origins in order of appearance. An event may have very many stories,
    /// so that they are counted where they are.
    public func tally(of event: Event.ID) async throws(StoreError) -> Event.Tally {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT origin, count(*) FROM event_membership WHERE event = ? AND withdrawn IS NULL \
                    GROUP BY origin ORDER BY min(time), min(story)
                    """,
                arguments: [event.number])
            var (stories, origins) = (0, [String]())
            while let row = try rows.next() {
                origins.append(row[0])
                stories += row[1] as Int
            }
            return Event.Tally(id: event, stories: stories, origins: origins)
        }
    }

    /// Topics whose coverage is lost, by the record's last word on it.
    public func uncoveredTopics() async throws(StoreError) -> Set<Topic.ID> {
        try await read { db in
            let rows = try Row.fetchCursor(
                db,
                // Of an aggregate with max() SQLite takes the other columns from the row that has it.
                sql: """
                    SELECT topic, kind, max(seq) FROM delta \
                    WHERE kind IN ('coverageLost', 'coverageRegained') AND topic IS NOT NULL GROUP BY topic
                    """)
            var topics: Set<Topic.ID> = []
            while let row = try rows.next() {
                if row[1] == Delta.Kind.coverageLost.rawValue { topics.insert(Topic.ID(row[0])) }
            }
            return topics
        }
    }

    /// A topic's deltas in the order they were recorded.
    public func deltas(of topic: Topic.ID, since: Timestamp? = nil) async throws(StoreError) -> [Delta] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(DeltaRow.columns) FROM delta WHERE topic = ? AND time >= ? ORDER BY seq",
                arguments: [stored(topic.name), since?.milliseconds ?? .min]
            ).map(DeltaRow.fetch)
        }
    }
}
