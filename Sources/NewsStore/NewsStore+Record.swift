import GRDB
public import NewsModel

extension NewsStore {
    /// One poll, one transaction: what the record held is read, `decide` says what changes, and stories, revisions,
    /// deltas, alerts and the poll's state, validators included, are written together or not at all.
    ///
    /// `decide` runs on the writer's thread and must be quick and pure; what it throws becomes `.undecided`.
    @discardableResult
    public func record(
        _ poll: ReceivedPoll, deciding decide: @escaping @Sendable (PriorRecord) throws -> RecordPlan
    ) async throws(StoreError) -> RecordPlan {
        let poll = PreparedPoll(poll)
        return try await write { db in
            var topicSets = TopicSetWriter(db: db)
            return try Self.record(poll, deciding: decide, &topicSets, db)
        }
    }

    /// Several polls in one transaction, all or none of them: one that fails has to be recorded apart from the others.
    ///
    /// For a backlog, where a disk flush a poll would cost more than the polls. It is on disk after the next `flush`, so that
    /// the next group can be written while this one's flush is waited for.
    @discardableResult
    public func record(
        group polls: [PreparedPoll],
        deciding decide: @escaping @Sendable (ReceivedPoll, PriorRecord) throws -> RecordPlan
    ) async throws(StoreError) -> [RecordPlan] {
        try await writeUnflushed { db in
            var topicSets = TopicSetWriter(db: db)
            return try polls.map { member in
                try Self.record(member, deciding: { try decide(member.poll, $0) }, &topicSets, db)
            }
        }
    }

    /// A change that is no poll: a page that was read, a probe, a topic's backfill.
    ///
    /// The prior holds the stories asked for, in that order, as `similar`, with their versions.
    @discardableResult
    public func transact(
        stories: [Story.ID], at time: Timestamp,
        deciding decide: @escaping @Sendable (PriorRecord) throws -> RecordPlan
    ) async throws(StoreError) -> RecordPlan {
        try await write { db in
            let prior = try PriorReader.load(stories: stories, db)
            let plan = try decide(prior.record)
            var topicSets = TopicSetWriter(db: db)
            try PlanWriter(db: db, prior: prior).write(plan, at: time, feed: nil, &topicSets)
            return plan
        }
    }

    private static func record(
        _ prepared: PreparedPoll, deciding decide: (PriorRecord) throws -> RecordPlan,
        _ topicSets: inout TopicSetWriter, _ db: Database
    ) throws -> RecordPlan {
        let poll = prepared.poll
        let prior = try PriorReader.load(for: poll, db)
        let plan = try decide(prior.record)
        let feed = try FeedRow.save(prepared, plan, over: prior.feed, db)
        try PlanWriter(db: db, prior: prior).write(
            plan, at: poll.time, feed: (poll.feed.id, feed, poll.portion != nil), &topicSets)
        return plan
    }
}
