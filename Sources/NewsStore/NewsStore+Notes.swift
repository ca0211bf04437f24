import GRDB
public import NewsModel

/// What the service remembers about itself under one name: `started`, `reload`, `heartbeat`.
public struct ServiceNote: Hashable, Sendable {
    public let name: String
    public let value: String
    public let time: Timestamp
}

extension NewsStore {
    /// Writes a note, over an earlier one of that name.
    public func note(_ name: String, _ value: String, at time: Timestamp) async throws(StoreError) {
        try await write { db in
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO note (name, value, time) VALUES (?, ?, ?)")
                .execute(arguments: [stored(name), stored(value), time.milliseconds])
        }
    }

    /// Writes a note over one that says `expected`, and nothing where it says something else by now.
    /// - Returns: whether it was written.
    public func note(
        _ name: String, _ value: String, over expected: String, at time: Timestamp
    ) async throws(StoreError) -> Bool {
        try await write { db in
            try db.cachedStatement(sql: "UPDATE note SET value = ?, time = ? WHERE name = ? AND value = ?")
                .execute(arguments: [stored(value), time.milliseconds, stored(name), stored(expected)])
            return db.changesCount > 0
        }
    }

    public func notes() async throws(StoreError) -> [String: ServiceNote] {
        try await read { db in
            let notes = try Row.fetchAll(db, sql: "SELECT name, value, time FROM note").map { row in
                ServiceNote(name: row[0], value: row[1], time: Timestamp(milliseconds: row[2]))
            }
            return Dictionary(uniqueKeysWithValues: notes.map { ($0.name, $0) })
        }
    }
}
