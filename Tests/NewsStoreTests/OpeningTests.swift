import Foundation
import GRDB
import NewsModel
import Synchronization
import Testing

@testable import NewsStore

@Suite struct OpeningTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// GRDB sets `synchronous=NORMAL` when it switches a pool to WAL: a power cut would lose recorded polls.
    @Test func whatIsRecordedSurvivesAPowerCut() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        let modes = try await store.writeWithoutTransaction { db in
            [
                try String.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try String.fetchOne(db, sql: "PRAGMA foreign_keys"),
            ]
        }
        #expect(modes == ["2", "wal", "1"])
    }

    @Test func aReaderWorksWhileTheServiceRunsAndAfterIt() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        let poll = Sample.poll(entries: 2)
        try await store.record(poll, deciding: Sample.plan(for: poll))
        let reader = try await NewsStore.openReadOnly(path: scratch.path())
        #expect(try await reader.alerts().count == 2)
        let second = Sample.poll(feed: 2, entries: 1)
        try await store.record(second, deciding: Sample.plan(for: second))
        #expect(try await reader.alerts().count == 3)
        try reader.close()
        try store.close()
        let later = try await NewsStore.openReadOnly(path: scratch.path())
        #expect(try await later.alerts().count == 3)
    }

    @Test func aReaderChangesNothing() async throws {
        try await NewsStore.open(path: scratch.path()).close()
        let reader = try await NewsStore.openReadOnly(path: scratch.path())
        let poll = Sample.poll(entries: 1)
        await #expect(throws: StoreError.readOnly) { try await reader.record(poll, deciding: Sample.plan(for: poll)) }
    }

    /// Killed at its very first start, the service leaves a file with nothing in it but the migrator's empty list.
    @Test func aDatabaseThatWasOnlyBegunIsMadeAnew() async throws {
        let begun = try DatabaseQueue(path: scratch.path())
        try await begun.write { db in
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        try begun.close()
        await #expect(throws: StoreError.notFound(path: scratch.path())) {
            try await NewsStore.openReadOnly(path: scratch.path())
        }
        let store = try await NewsStore.open(path: scratch.path())
        #expect(try await store.check().isEmpty)
        #expect(try await store.counts().stories == 0)
    }

    @Test func aReaderMakesNoDatabase() async throws {
        await #expect(throws: StoreError.notFound(path: scratch.path())) {
            try await NewsStore.openReadOnly(path: scratch.path())
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path()))
    }

    /// What an earlier version has recorded is there afterwards, and so is a copy of the file as it was.
    @Test func anOlderDatabaseIsCopiedAndBroughtUpToDate() async throws {
        let old = try DatabaseQueue(path: scratch.path())
        try Schema.migrator.migrate(old, upTo: "v1")
        try await old.write { db in
            try db.execute(sql: "INSERT INTO note (name, value, time) VALUES ('started', 'by the old one', 1)")
        }
        try old.close()
        await #expect(throws: StoreError.olderSchema(path: scratch.path())) {
            try await NewsStore.openReadOnly(path: scratch.path())
        }
        let told = Mutex<[String]>([])
        let store = try await NewsStore.open(path: scratch.path()) { name in told.withLock { $0.append(name) } }
        #expect(told.withLock { $0 } == ["v2"])
        #expect(try await store.notes()["started"]?.value == "by the old one")
        #expect(try await store.check().isEmpty)
        try store.close()
        let copy = try DatabaseQueue(path: scratch.path() + ".before-v2")
        #expect(
            try await copy.read { db in try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations") } == [
                "v1"
            ])
        try await NewsStore.open(path: scratch.path()) { name in told.withLock { $0.append(name) } }.close()
        #expect(told.withLock { $0 } == ["v2"])
    }

    @Test func aNewerDatabaseIsRefused() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        try await store.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        try store.close()
        let error = StoreError.newerSchema(path: scratch.path())
        await #expect(throws: error) { try await NewsStore.open(path: scratch.path()) }
        await #expect(throws: error) { try await NewsStore.openReadOnly(path: scratch.path()) }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() async throws {
        let other = try DatabaseQueue(path: scratch.path())
        try await other.write { db in try db.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        try other.close()
        await #expect(throws: StoreError.notARecord(path: scratch.path())) {
            try await NewsStore.open(path: scratch.path())
        }
    }

    @Test func aFileThatIsNoDatabaseIsCalledDamaged() async throws {
        try Data("not a database, and long enough to be looked at as one: \(String(repeating: "x", count: 4096))".utf8)
            .write(to: URL(fileURLWithPath: scratch.path()))
        await #expect {
            try await NewsStore.open(path: scratch.path())
        } throws: { error in
            if case .corrupt = error as? StoreError { true } else { false }
        }
    }

    @Test func aDamagedDatabaseIsSetAsideWithItsLog() async throws {
        try await NewsStore.open(path: scratch.path()).close()
        let aside = try NewsStore.setAside(path: scratch.path(), at: Sample.start)
        #expect(FileManager.default.fileExists(atPath: aside))
        #expect(!FileManager.default.fileExists(atPath: scratch.path()))
        #expect(!FileManager.default.fileExists(atPath: scratch.path() + "-wal"))
    }

    @Test func oneServiceWorksOnARecord() throws {
        let lock = try ServiceLock(for: scratch.path())
        #expect(throws: StoreError.locked) { try ServiceLock(for: scratch.path()) }
        withExtendedLifetime(lock) {}
    }

    @Test func theLockGoesWithItsHolder() throws {
        for _ in 1...2 { _ = try ServiceLock(for: scratch.path()) }
    }

    @Test func aBackupIsWholeWhileTheServiceRecords() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        for feed in 1...5 {
            let poll = Sample.poll(feed: feed, entries: 5)
            try await store.record(poll, deciding: Sample.plan(for: poll))
        }
        try await store.backup(to: scratch.path("backup.db"))
        let backup = try await NewsStore.openReadOnly(path: scratch.path("backup.db"))
        #expect(try await backup.counts().stories == 25)
        #expect(try await backup.check() == [])
        try await store.compact()
        #expect(try await store.check() == [])
    }
}
