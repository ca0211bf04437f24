import Foundation
import NewsModel
import Testing

@testable import NewsStore

@Suite struct OutboxTests {
    private let store: NewsStore
    private let time = Sample.start

    init() async throws {
        store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 3)
        try await store.record(poll, deciding: Sample.plan(for: poll))
    }

    @Test func anAlertIsPendingForEachOfItsSinks() async throws {
        #expect(try await store.pending(for: "desk", limit: 10).map(\.place) == [1, 2, 3])
        #expect(try await store.pending(for: "mail", limit: 2).map(\.place) == [1, 2])
        #expect(try await store.pending(for: "log", limit: 10).isEmpty)
        #expect(try await store.alerts(after: 1, limit: 10).map(\.place) == [2, 3])
    }

    @Test func theSameAlertIsRecordedOnce() async throws {
        let again = try #require(await store.alerts().first)
        try await store.transact(stories: [], at: time) { _ in
            var plan = RecordPlan()
            plan.alerts = [again]
            return plan
        }
        #expect(try await store.newestPlace() == 3)
        #expect(try await store.pending(for: "desk", limit: 10).count == 3)
    }

    @Test func whatBecameOfADeliveryIsKept() async throws {
        var standing = SinkStanding(name: "desk", failures: 2, lastError: "HTTP 503", retryAt: time + .seconds(9))
        standing.lastSuccess = time
        let settlements = [
            Settlement(place: 1, outcome: .delivered), Settlement(place: 2, outcome: .failed("HTTP 503")),
            Settlement(place: 3, outcome: .parked("HTTP 400")),
        ]
        let group = AlertGroup(topic: Sample.topic, lastSent: time, troubles: [2, 3])
        try await store.settle(settlements, standing: standing, groups: [group], at: time)
        let pending = try await store.pending(for: "desk", limit: 10)
        #expect(pending.map(\.place) == [2] && pending.map(\.attempts) == [1])
        #expect(try await store.standing(of: "desk") == standing)
        #expect(try await store.groups(of: "desk") == [group])
        let counts = try await store.counts().sinks
        #expect(counts.map(\.standing.name) == ["desk", "mail"])
        #expect(counts.map(\.pending) == [1, 3] && counts.map(\.parked) == [1, 0])
        #expect(try await store.check() == [])
    }

    @Test func silencesEndByThemselvesOrWhenTold() async throws {
        let first = try await store.add(Silence(created: time, until: time + .seconds(60), topic: Sample.topic))
        let second = try await store.add(
            Silence(created: time, until: time + .seconds(600), kind: .revised, outlet: "a.example", comment: "noise"))
        #expect(try await store.silences(at: time + .seconds(30)).map(\.id) == [first, second])
        #expect(try await store.silences(at: time + .seconds(60)).map(\.kind) == [.revised])
        #expect(try await store.endSilence(second, at: time + .seconds(90)))
        #expect(try await !store.endSilence(second, at: time + .seconds(91)))
        #expect(try await store.silences(at: time + .seconds(92)).isEmpty)
    }

    @Test(arguments: [
        (AlertFilter(), 3), (AlertFilter(topic: Sample.topic), 3), (AlertFilter(topic: Topic.ID("other")), 0),
        (AlertFilter(since: Sample.start + .seconds(1)), 0), (AlertFilter(kind: .revised), 0),
        (AlertFilter(kind: .firstStory, limit: 2), 2), (AlertFilter(after: Delta.ID("unknown")), 3),
    ])
    func alertsAreChosen(filter: AlertFilter, count: Int) async throws {
        #expect(try await store.alerts(filter).count == count)
    }

    @Test func alertsAfterOneAreThoseRecordedLater() async throws {
        let all = try await store.alerts()
        #expect(try await store.alerts(AlertFilter(after: all[0].id)) == Array(all[1...]))
        #expect(try await store.alerts(AlertFilter(limit: 1)) == [all[2]])
    }

    /// Told before it is on disk, an alert could be lost in a power cut after somebody has acted on it. The log's name is
    /// gone when it is to be flushed, so that it cannot be.
    @Test func nothingIsHandedOutThatIsNotOnDisk() async throws {
        let scratch = try Scratch()
        let store = try await NewsStore.open(path: scratch.path())
        #expect(try await store.pending(for: "desk", limit: 10).isEmpty)
        try FileManager.default.removeItem(atPath: scratch.path() + "-wal")
        let poll = PreparedPoll(Sample.poll(entries: 3))
        try await store.record(group: [poll]) { poll, prior in Sample.plan(for: poll)(prior) }
        let unflushed = StoreError.inputOutput(reason: "the log of the database cannot be opened")
        await #expect(throws: unflushed) { try await store.pending(for: "desk", limit: 10) }
        await #expect(throws: unflushed) { try await store.alerts(after: 0, limit: 10) }
    }
}
