import GRDB
package import NewsModel

/// What the service remembers about itself under one name: `started`, `reload`, `heartbeat`.
package struct ServiceNote: Hashable, Sendable {
    package let name: String
    package let value: String
    package let time: Timestamp
}

extension NewsStore {
    /// Writes a note, over an earlier one of that name.
    package func note(_ name: String, _ value: String, at time: Timestamp) async throws(StoreError) {
        try await write { db in
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO note (name, value, time) VALUES (?, ?, ?)")
                .execute(arguments: [stored(name), stored(value), time.milliseconds])
        }
    }

    package func notes() async throws(StoreError) -> [String: ServiceNote] {
        try await read { db in
            let notes = try Row.fetchAll(db, sql: "SELECT name, value, time FROM note").map { row in
                ServiceNote(name: row[0], value: row[1], time: Timestamp(milliseconds: row[2]))
            }
            return Dictionary(uniqueKeysWithValues: notes.map { ($0.name, $0) })
        }
    }
}
