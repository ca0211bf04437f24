import GRDB
import NewsModel
import Testing

@testable import NewsStore

@Suite struct TroubleTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func aFullDiskIsToldAndNothingIsHalfWritten() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        try await store.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = \(try Int.fetchOne(db, sql: "PRAGMA page_count")! + 4)")
        }
        let poll = Sample.poll(entries: 500)
        await #expect(throws: StoreError.diskFull) { try await store.record(poll, deciding: Sample.plan(for: poll)) }
        #expect(try await store.counts().stories == 0)
        #expect(try await store.feeds().isEmpty)
        #expect(StoreError.diskFull.isTransient)
        try await store.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
        try await store.record(poll, deciding: Sample.plan(for: poll))
        #expect(try await store.counts().stories == 500)
        #expect(try await store.check() == [])
    }

    @Test func aFullDiskFailsAGroupAsAWhole() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        try await store.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = \(try Int.fetchOne(db, sql: "PRAGMA page_count")! + 8)")
        }
        let polls = [Sample.poll(feed: 1, entries: 1), Sample.poll(feed: 2, entries: 900)]
        await #expect(throws: StoreError.diskFull) {
            try await store.record(group: polls.map { PreparedPoll($0) }) { poll, prior in Sample.plan(for: poll)(prior)
            }
        }
        #expect(try await store.feeds().isEmpty)
    }

    @Test func aDatabaseThatAnotherProgramHoldsIsLocked() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        try await store.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA busy_timeout = 20") }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: scratch.path(), configuration: configuration)
        let poll = Sample.poll(entries: 1)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: StoreError.locked) { try await store.record(poll, deciding: Sample.plan(for: poll)) }
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        try await store.record(poll, deciding: Sample.plan(for: poll))
        #expect(try await store.counts().stories == 1)
    }

    @Test func aPollThatFailsTakesItsGroupBackWithIt() async throws {
        struct Refusal: Error {}
        let store = try NewsStore.inMemory()
        let polls = (1...3).map { Sample.poll(feed: $0, entries: 2) }
        await #expect(throws: StoreError.self) {
            try await store.record(group: polls.map { PreparedPoll($0) }) { poll, prior in
                if poll.feed.name == "News 2" { throw Refusal() }
                return Sample.plan(for: poll)(prior)
            }
        }
        #expect(try await store.feeds().isEmpty)
        #expect(try await store.check() == [])
    }

    /// A story that contradicts the record (its id is taken) is refused with everything that came with it.
    @Test func aContradictionIsRefusedWhole() async throws {
        let store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 2)
        let plan = try await store.record(poll, deciding: Sample.plan(for: poll))
        let other = Sample.poll(feed: 2, entries: 1)
        await #expect {
            try await store.record(other) { _ in plan }
        } throws: { error in
            if case .refused = error as? StoreError { true } else { false }
        }
        #expect(try await store.feeds().count == 1)
    }

    /// Copies of the files at every moment are what a crash at that moment leaves.
    @Test func afterACrashEveryPollIsWholeOrAbsent() async throws {
        let store = try await NewsStore.open(path: scratch.path())
        for feed in 1...8 {
            let poll = Sample.poll(feed: feed, entries: 3)
            async let recorded = store.record(poll, deciding: Sample.plan(for: poll))
            let during = try scratch.copyAsIfKilled(scratch.path(), to: "during-\(feed).db")
            _ = try await recorded
            let after = try scratch.copyAsIfKilled(scratch.path(), to: "after-\(feed).db")
            for (copy, isSure) in [(during, false), (after, true)] {
                let found = try await NewsStore.open(path: copy)
                let counts = try await found.counts()
                #expect(counts.stories == counts.feeds * 3 && counts.alerts == counts.stories)
                #expect(!isSure || counts.feeds == feed)
                #expect(try await found.check() == [])
                try found.close()
            }
        }
    }
}
