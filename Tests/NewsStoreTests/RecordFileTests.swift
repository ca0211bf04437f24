import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsStore

/// The record's file by whichever name it goes.
@Suite struct RecordFileTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("real"), withIntermediateDirectories: true)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: target)
    }

    @Test("A link to a record is the record, whether its file is there yet or not", arguments: [true, false])
    func aLinkIsFollowed(isThere: Bool) async throws {
        if isThere { try await NewsStore.open(path: scratch.path("real/record.db")).close() }
        try link("second.db", to: "real/record.db")
        try link("record.db", to: scratch.path("second.db"))
        let store = try await NewsStore.open(path: scratch.path())
        let poll = Sample.poll(entries: 2)
        let polls = [PreparedPoll(poll)]
        try await store.record(group: polls) { poll, prior in Sample.plan(for: poll)(prior) }
        // The log lies beside the real file.
        try await store.flush()
        let reader = try await NewsStore.openReadOnly(path: scratch.path())
        #expect(try await reader.counts().stories == 2)
        try reader.close()
        try store.close()
        // Nothing lies beside the links.
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).allSatisfy { !$0.contains("-") })
    }

    @Test func linksThatLeadRoundAreRefused() async throws {
        try link("a.db", to: "b.db")
        try link("b.db", to: "a.db")
        await #expect(throws: StoreError.self) { try await NewsStore.open(path: scratch.path("a.db")) }
        #expect(throws: StoreError.self) { try ServiceLock(for: scratch.path("b.db")) }
    }

    @Test("One service works on a file, by whichever name it is called", arguments: ["link", "hard link", "folder"])
    func theLockIsTheFiles(other: String) throws {
        let lock = try ServiceLock(for: scratch.path("real/record.db"))
        switch other {
        case "link": try link("other.db", to: "real/record.db")
        case "hard link":
            try FileManager.default.linkItem(atPath: scratch.path("real/record.db"), toPath: scratch.path("other.db"))
        default:
            try link("aside", to: "real")
            try link("other.db", to: "aside/../real/./record.db")
        }
        #expect(throws: StoreError.locked) { try ServiceLock(for: scratch.path("other.db")) }
        #expect(ServiceLock.isHeld(for: scratch.path("other.db")) == true)
        withExtendedLifetime(lock) {}
    }

    @Test func aLockThatIsOnlyTriedMakesNoFile() {
        #expect(throws: StoreError.notFound(path: scratch.path())) {
            try ServiceLock(for: scratch.path(), makes: false)
        }
        #expect(ServiceLock.isHeld(for: scratch.path()) == false)
        #expect(!FileManager.default.fileExists(atPath: scratch.path()))
    }

    /// What the service cannot read `db check` reports, and in the same words.
    @Test(
        "A row that cannot be read is found",
        arguments: [
            ("UPDATE alert SET kind = 'rumour' WHERE seq = 1", "alert 1 cannot be read"),
            ("UPDATE alert SET body = '{' WHERE seq = 2", "alert 2 cannot be read"),
            ("UPDATE delta SET body = '[]'", "cannot be read: a column does not hold Body"),
            ("UPDATE feed SET state = '{\"nextDue\":\"soon\"}'", "feed https://news1.example/rss cannot be read"),
            ("UPDATE listing SET entries = '[[1]]'", "the window of feed https://news1.example/rss cannot be read"),
            ("UPDATE match SET evidence = 'none'", "a match of story 1 cannot be read"),
            ("UPDATE revision SET changes = '[7]' WHERE story = 2", "a revision of story 2 cannot be read"),
            ("UPDATE wording SET authors = 'Zoe'", "the authors of wording 1 cannot be read"),
        ])
    func damageIsFound(statement: String, words: String) async throws {
        let store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 3)
        try await store.record(poll, deciding: Sample.plan(for: poll))
        #expect(try await store.check() == [])
        try await store.write { db in try db.execute(sql: statement) }
        let found = try await store.check()
        #expect(found.contains { $0.description.contains(words) }, "\(found)")
    }
}
