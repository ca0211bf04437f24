import GRDB
import NewsModel
import Synchronization
import Testing

@testable import NewsStore

/// What feeds bring at first is told once a topic.
@Suite struct BaselineTests {
    private let store: NewsStore

    init() throws { store = try NewsStore.inMemory() }

    /// A feed's first poll; its matches are its own.
    private func lay(feed: Int, entries: Int, first: Int = 1) async throws {
        let poll = Sample.poll(feed: feed, entries: entries, first: first)
        try await store.record(poll) { prior in
            var plan = Sample.plan(for: poll)(prior)
            for index in plan.inserted.indices { plan.inserted[index].matches[0].source = poll.feed.url }
            var delta = Delta(kind: .baseline, time: poll.time, topic: Sample.topic, identity: [poll.feed.url])
            delta.feed = poll.feed.id
            (plan.deltas, plan.alerts) = ([delta], [])
            return plan
        }
    }

    /// What was untold, now told.
    private func tell() async throws -> [UntoldBaseline] {
        let found = Mutex<[UntoldBaseline]>([])
        try await store.tellBaselines(at: Sample.start) { untold in
            found.withLock { $0 = untold }
            var plan = RecordPlan()
            plan.deltas = untold.map { item in
                Delta(kind: .baseline, time: Sample.start, topic: item.topic, identity: ["\(item.first)"])
            }
            return plan
        }
        return found.withLock { $0 }
    }

    @Test func eachIsToldOnce() async throws {
        #expect(try await tell().isEmpty)
        try await lay(feed: 1, entries: 3)
        try await lay(feed: 2, entries: 4)
        let told = try await tell()
        #expect(told.map(\.stories) == [7] && told.map(\.feeds) == [2])
        #expect(try await tell().isEmpty)
        try await lay(feed: 3, entries: 1)
        let later = try await tell()
        #expect(later.map(\.stories) == [1] && later.map(\.feeds) == [1])
        #expect(later[0].first > told[0].first)
    }

    /// The version before told them one a feed: an upgrade tells none of them again.
    @Test func whatWasToldBeforeTheUpgradeIsNotToldAgain() async throws {
        try await lay(feed: 1, entries: 3)
        try await store.write { db in
            try db.execute(sql: "DROP INDEX delta_on_coverage; DROP INDEX delta_on_baseline")
            try db.execute(sql: Schema.rareDeltas)
        }
        #expect(try await tell().isEmpty)
        try await lay(feed: 2, entries: 2)
        #expect(try await tell().map(\.feeds) == [1])
    }

    @Test func theLastWordOnCoverageIsFoundAmongOthers() async throws {
        try await lay(feed: 1, entries: 2)
        var told: [Delta] = []
        for (number, (topic, kind)) in [
            ("maduro", Delta.Kind.coverageLost), ("rain", .coverageLost), ("maduro", .coverageRegained),
        ].enumerated() {
            told.append(Delta(kind: kind, time: Sample.start, topic: Topic.ID(topic), identity: ["\(number)"]))
        }
        let deltas = told
        try await store.transact(stories: [], at: Sample.start) { _ in
            var plan = RecordPlan()
            plan.deltas = deltas
            return plan
        }
        #expect(try await store.uncoveredTopics() == [Topic.ID("rain")])
    }

    @Test func alertsAreReadInPages() async throws {
        let poll = Sample.poll(entries: 7)
        let plan = try await store.record(poll, deciding: Sample.plan(for: poll))
        var (filter, read) = (AlertFilter(), [Alert]())
        filter.page = 3
        repeat {
            let page = try await store.alerts(filter)
            #expect(page.count <= 3)
            read += page
            filter.after = page.last?.id
        } while read.count < 7
        #expect(read == plan.alerts)
        #expect(try await store.alerts(filter).isEmpty)
    }
}
