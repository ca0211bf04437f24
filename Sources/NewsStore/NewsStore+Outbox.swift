import GRDB
public import NewsModel

extension NewsStore: Outbox {
    /// Forgets how far sinks had come that follow the record no more, so that they keep no old alert in it.
    public func keepPlaces(of sinks: Set<String>) async throws(StoreError) {
        try await write { db in
            let known = try String.fetchAll(db, sql: "SELECT name FROM sink WHERE place IS NOT NULL")
            for name in known where !sinks.contains(name) {
                try db.execute(sql: "UPDATE sink SET place = NULL WHERE name = ?", arguments: [name])
            }
        }
    }

    public func alerts(after place: Int64, limit: Int) async throws(StoreError) -> [PendingDelivery] {
        try await onDisk { db in
            try Row.fetchAll(
                db, sql: "\(Self.everyAlert) WHERE seq > ? ORDER BY seq LIMIT ?", arguments: [place, limit]
            ).map(Self.delivery)
        }
    }

    /// What is about to be told: on disk before anybody hears of it, so that no power cut makes it unheard of.
    private func onDisk(
        _ body: @escaping @Sendable (Database) throws -> [PendingDelivery]
    ) async throws(StoreError) -> [PendingDelivery] {
        let deliveries = try await read(body)
        if !deliveries.isEmpty { try await flush() }
        return deliveries
    }

    public func alerts(at places: [Int64]) async throws(StoreError) -> [PendingDelivery] {
        if places.isEmpty { return [] }
        return try await read { db in
            try places.sorted().compactMap { place in
                let statement = try db.cachedStatement(sql: "\(Self.everyAlert) WHERE seq = ?")
                return try Row.fetchOne(statement, arguments: [place]).map(Self.delivery)
            }
        }
    }

    public func newestPlace() async throws(StoreError) -> Int64 {
        try await read { db in try Int64.fetchOne(db, sql: "SELECT max(seq) FROM alert") ?? 0 }
    }

    public func pending(for sink: String, limit: Int) async throws(StoreError) -> [PendingDelivery] {
        try await onDisk { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT seq, recorded, attempts, \(AlertRow.columns) FROM delivery JOIN alert ON seq = delivery.alert \
                    WHERE sink = ? AND state = 'pending' ORDER BY delivery.alert LIMIT ?
                    """,
                arguments: [stored(sink), limit]
            ).map(Self.delivery)
        }
    }

    public func standing(of sink: String) async throws(StoreError) -> SinkStanding? {
        try await read { db in
            try Row.fetchOne(db, sql: "\(Self.everySink) WHERE name = ?", arguments: [stored(sink)])
                .map(Self.standing)
        }
    }

    public func groups(of sink: String) async throws(StoreError) -> [AlertGroup] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT topic, last_sent, troubles FROM alert_group WHERE sink = ?", arguments: [stored(sink)]
            ).map { row in
                let topic: String = row[0]
                return AlertGroup(
                    topic: topic.isEmpty ? nil : Topic.ID(topic), lastSent: Timestamp(milliseconds: row[1]),
                    troubles: try StoredJSON.decode(list: row[2]))
            }
        }
    }

    public func settle(
        _ settlements: [Settlement], standing: SinkStanding, groups: [AlertGroup], at time: Timestamp
    ) async throws(StoreError) {
        try await write { db in
            for settlement in settlements { try Self.settle(settlement, standing.name, at: time, db) }
            for group in groups {
                try db.cachedStatement(
                    sql: "INSERT OR REPLACE INTO alert_group (sink, topic, last_sent, troubles) VALUES (?, ?, ?, ?)"
                ).execute(arguments: [
                    stored(standing.name), stored(group.topic?.name ?? ""), group.lastSent.milliseconds,
                    try StoredJSON.encode(list: group.troubles),
                ])
            }
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO sink (name, place, failures, last_error, last_success, retry_at) \
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                stored(standing.name), standing.place, standing.failures, standing.lastError.map(stored),
                standing.lastSuccess?.milliseconds, standing.retryAt?.milliseconds,
            ])
        }
    }

    private static func settle(_ settlement: Settlement, _ sink: String, at time: Timestamp, _ db: Database) throws {
        let (state, attempt, note): (String, Int, String?) =
            switch settlement.outcome {
            case .delivered: ("delivered", 0, nil)
            case .suppressed(let why): ("suppressed", 0, why)
            case .parked(let why): ("parked", 1, why)
            case .failed(let why): ("pending", 1, why)
            }
        try db.cachedStatement(
            sql: """
                UPDATE delivery SET state = ?, attempts = attempts + ?, note = ?, changed = ? \
                WHERE sink = ? AND alert = ? AND state = 'pending'
                """
        ).execute(arguments: [state, attempt, note.map(stored), time.milliseconds, stored(sink), settlement.place])
    }
}

extension NewsStore {
    private static let everyAlert = "SELECT seq, recorded, 0, \(AlertRow.columns) FROM alert"

    private static func delivery(_ row: Row) throws -> PendingDelivery {
        PendingDelivery(
            place: row[0], alert: try AlertRow.fetch(row, offset: 3), since: Timestamp(milliseconds: row[1]),
            attempts: row[2])
    }

    static let everySink = "SELECT name, place, failures, last_error, last_success, retry_at FROM sink"

    static func standing(_ row: Row) -> SinkStanding {
        SinkStanding(
            name: row[0], place: row[1], failures: row[2], lastError: row[3], lastSuccess: Timestamp(stored: row[4]),
            retryAt: Timestamp(stored: row[5]))
    }
}
