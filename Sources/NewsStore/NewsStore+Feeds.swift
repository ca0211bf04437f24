import GRDB
public import NewsModel

/// A feed as the record knows it, configured now or not.
public struct RecordedFeed: Hashable, Sendable {
    public let id: Feed.ID
    public let name: String
    public let identity: FeedIdentity
    public let state: PollState
    /// What the operator should know of it.
    public let notes: [String]
}

extension NewsStore {
    /// All feeds ever polled, the one due first first.
    ///
    /// A state that this version cannot read counts as never polled: the worst of it is one unconditional request.
    public func feeds() async throws(StoreError) -> [RecordedFeed] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT url, name, identity, state, notes FROM feed ORDER BY id").map { row in
                let state: PollState? = try? StoredJSON.decode(from: row[3])
                return RecordedFeed(
                    id: Feed.ID(row[0]), name: row[1], identity: FeedIdentity(rawValue: row[2]) ?? .declared,
                    state: state ?? PollState(nextDue: Timestamp(milliseconds: 0)),
                    notes: try StoredList.decode(row[4]))
            }
            .sorted { ($0.state.nextDue, $0.id) < ($1.state.nextDue, $1.id) }
        }
    }

    /// A feed's window as it was last recorded; empty for a feed that was never polled.
    public func listing(of feed: Feed.ID) async throws(StoreError) -> [ListedEntry] {
        try await read { db in try FeedRow.find(feed, db).map { try ListingRow.entries(of: $0.id, db) } ?? [] }
    }
}
