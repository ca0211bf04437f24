import GRDB
import Testing

@testable import NewsStore

/// SQLite is given the addresses of a row's texts, which must stay where they are until it has copied them.
@Suite struct RowStatementTests {
    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { db in try db.execute(sql: "CREATE TABLE line (a TEXT, b TEXT, c TEXT, d TEXT) STRICT") }
    }

    /// Short ones that outgrow their room, long ones before and behind them, and the same statement again.
    @Test func textsOfAnyLengthComeBack() throws {
        let lengths = [0, 1, 15, 16, 400, 511, 512, 513, 5_000, 300_000]
        var rows: [[String]] = []
        for first in lengths {
            for second in lengths {
                rows.append([
                    String(repeating: "é", count: first), String(repeating: "x", count: second), "\(first)",
                    String(repeating: "z", count: first / 2),
                ])
            }
        }
        let stored = try queue.write { db in
            let insert = try RowStatement("INSERT INTO line VALUES (?, ?, ?, ?)", db)
            for row in rows { try insert.run { binder in for text in row { binder.text(text) } } }
            // Another one of the same text, while that one is still there.
            try RowStatement("INSERT INTO line VALUES (?, ?, ?, ?)", db).run { binder in
                for text in [String?.none, "", "nul\0", "ü"] { binder.text(text) }
            }
            return try Row.fetchAll(db, sql: "SELECT * FROM line").map { row in (0..<4).map { row[$0] as String? } }
        }
        #expect(stored.dropLast() == rows[...].map { $0.map(Optional.some) }[...])
        #expect(stored.last == [nil, "", "nul\u{fffd}", "ü"])
    }

    @Test func keysAreFoundByTextsThatAreGone() throws {
        let found = try queue.write { db in
            let insert = try RowStatement("INSERT INTO line VALUES (?, ?, ?, ?)", db)
            for number in 0..<100 {
                try insert.run { binder in for _ in 0..<4 { binder.text("key \(number)") } }
            }
            let find = try RowStatement("SELECT rowid FROM line WHERE a = ? AND b = ?", db)
            return try (0..<100).flatMap { number in
                try find.numbers { binder in
                    binder.text("key \(number)")
                    binder.text("key \(number)")
                }
            }
        }
        #expect(found == Array(1...100))
        // GRDB's own use of the statement, which it has kept.
        let again = try queue.read { db in
            let statement = try db.cachedStatement(sql: "SELECT rowid FROM line WHERE a = ? AND b = ?")
            return try Int.fetchAll(statement, arguments: ["key 7", "key 7"])
        }
        #expect(again == [8])
    }
}
