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
    /// Why its state cannot be read, where it cannot.
    public let flaw: String?
}

extension NewsStore {
    /// All feeds ever polled, the one due first first.
    ///
    /// A state that this version cannot read counts as never polled, and says so among the feed's notes: the worst of it is one
    /// unconditional request.
    public func feeds() async throws(StoreError) -> [RecordedFeed] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT url, name, identity, state, notes FROM feed ORDER BY id").map { row in
                let (state, flaw) = Self.state(row[3])
                let notes: [String] = try StoredList.decode(row[4])
                return RecordedFeed(
                    id: Feed.ID(row[0]), name: row[1], identity: FeedIdentity(rawValue: row[2]) ?? .declared,
                    state: state, notes: notes + (flaw.map { [$0] } ?? []), flaw: flaw)
            }
            .sorted { ($0.state.nextDue, $0.id) < ($1.state.nextDue, $1.id) }
        }
    }

    private static func state(_ text: String) -> (PollState, flaw: String?) {
        do { return (try StoredJSON.decode(from: text), nil) } catch {
            return (
                PollState(nextDue: Timestamp(milliseconds: 0)),
                "what was learned from its polls cannot be read (\(error)); it counts as never polled"
            )
        }
    }

    /// A feed's window as it was last recorded; empty for a feed that was never polled.
    public func listing(of feed: Feed.ID) async throws(StoreError) -> [ListedEntry] {
        try await read { db in try FeedRow.find(feed, db).map { try ListingRow.entries(of: $0.id, db) } ?? [] }
    }
}
