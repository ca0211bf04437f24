import Foundation
import GRDB
import Synchronization
import Testing

@testable import NewsStore

@Suite struct WriteAheadLogTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func pool(_ log: WriteAheadLog) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { db in if !db.configuration.readonly { log.attach(to: db) } }
        let pool = try DatabasePool(path: scratch.path(), configuration: configuration)
        try pool.write { db in try db.execute(sql: "CREATE TABLE line (id INTEGER PRIMARY KEY, text BLOB NOT NULL)") }
        return pool
    }

    /// How often the log was begun anew: its header's checkpoint sequence number, https://www.sqlite.org/fileformat.html.
    private func beginnings() throws -> UInt32 {
        let file = try FileHandle(forReadingFrom: URL(filePath: scratch.path() + "-wal"))
        defer { try? file.close() }
        return try (file.read(upToCount: 16) ?? Data()).suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A writer that never waits for the log: it is begun anew again and again, and nothing is lost.
    @Test func isBegunAnewWhileTheWriterGoesOn() throws {
        let log = WriteAheadLog(path: scratch.path(), limit: 100)
        let pool = try pool(log)
        var rows = 0
        let first = try beginnings()
        // Each time after some 20 rows; on a busy machine the other connection may have to wait for its turn.
        while try beginnings() < first + 5, rows < 20_000 {
            try pool.write { db in try db.execute(sql: "INSERT INTO line (text) VALUES (randomblob(40000))") }
            rows += 1
        }
        #expect(try beginnings() >= first + 5)
        #expect(try pool.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM line") } == rows)
        #expect(try pool.read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") } == "ok")
        try log.close()
        try pool.close()
        let copied = try DatabaseQueue(path: scratch.path())
        #expect(try copied.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM line") } == rows)
    }

    /// What a reader looks at is kept in the log for as long as it looks; afterwards the log is begun anew.
    @Test func aReaderThatLingersSeesItsOwnMomentAndStopsNobody() throws {
        let log = WriteAheadLog(path: scratch.path(), limit: 50)
        let pool = try pool(log)
        func write() throws {
            for _ in 1...50 {
                try pool.write { db in try db.execute(sql: "INSERT INTO line (text) VALUES (randomblob(40000))") }
            }
        }
        let snapshot = try pool.makeSnapshot()
        try write()
        #expect(try snapshot.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM line") } == 0)
        #expect(try pool.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM line") } == 50)
        try snapshot.close()
        try write()
        try log.close()
        try pool.close()
        let copied = try DatabaseQueue(path: scratch.path())
        #expect(try copied.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM line") } == 100)
    }

    @Test func isFlushedManyTimesAtOnceAndAfterItWasClosedSaysWhatIsWrong() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        let poll = Sample.poll(entries: 2)
        try await store.record(group: [PreparedPoll(poll)]) { poll, prior in Sample.plan(for: poll)(prior) }
        try await withThrowingTaskGroup { group in
            for _ in 1...20 { group.addTask { try await store.flush() } }
            try await group.waitForAll()
        }
        // One that need not be on disk at once leaves the next one as it was.
        let mode = try await store.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
        #expect(mode == 2)
        try store.close()
        try FileManager.default.removeItem(atPath: scratch.folder)
        await #expect(throws: StoreError.inputOutput(reason: "the log of the database cannot be opened")) {
            try await store.flush()
        }
    }
}
