import GRDB
public import NewsModel

/// How much the record holds, and what is still to be told: for `status` and for metrics.
public struct RecordCounts: Hashable, Sendable {
    public let feeds: Int
    public let stories: Int
    public let deltas: Int
    public let alerts: Int
    /// Stories that match, by topic.
    public let matching: [Topic.ID: Int]
    public let sinks: [SinkCounts]

    public struct SinkCounts: Hashable, Sendable {
        public let standing: SinkStanding
        public let pending: Int
        public let parked: Int
    }
}

extension NewsStore {
    public func counts() async throws(StoreError) -> RecordCounts {
        try await read { db in
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            let topics = try Row.fetchAll(
                db, sql: "SELECT topic, count(DISTINCT story) FROM match GROUP BY topic")
            return RecordCounts(
                feeds: try count("feed"), stories: try count("story"), deltas: try count("delta"),
                alerts: try count("alert"),
                matching: Dictionary(uniqueKeysWithValues: topics.map { (Topic.ID($0[0]), $0[1] as Int) }),
                sinks: try Self.sinkCounts(db))
        }
    }

    /// Every sink that something was ever told to or is to be told.
    private static func sinkCounts(_ db: Database) throws -> [RecordCounts.SinkCounts] {
        var standings = try Row.fetchAll(db, sql: everySink).map(standing)
        let known = Set(standings.map(\.name))
        let routed = try String.fetchAll(db, sql: "SELECT DISTINCT sink FROM delivery")
        standings += routed.filter { !known.contains($0) }.map { SinkStanding(name: $0) }
        return try standings.sorted { $0.name < $1.name }.map { standing in
            func count(_ state: String) throws -> Int {
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM delivery WHERE sink = ? AND state = '\(state)'",
                    arguments: [stored(standing.name)]) ?? 0
            }
            let behind = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM alert WHERE seq > ?", arguments: [standing.place ?? .max])
            return RecordCounts.SinkCounts(
                standing: standing, pending: try count("pending") + (behind ?? 0), parked: try count("parked"))
        }
    }
}
