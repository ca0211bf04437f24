import Foundation
import GRDB
import Logging
import MisbehavingServer
import NewsModel
import Testing
import WatchConfiguration

@testable import Monitoring
@testable import NewsStore

/// A record that will not be read or written for a while: a table has another name meanwhile, so that every query of it
/// fails. Nothing of what was to be done is lost, and the operator is told once.
@Suite("A record in trouble") struct RecordTroubleTests {
    private static let topic = "  maduro: { match: maduro, follow: true }"
    private static let text = "Envoys of Maduro met in Oslo on Monday, and diplomats said that talks would go on."

    private static func hide(_ table: String, of store: NewsStore) async throws {
        try await store.writeWithoutTransaction { db in try db.execute(sql: "ALTER TABLE \(table) RENAME TO hidden") }
    }

    private static func show(_ table: String, of store: NewsStore) async throws {
        try await store.writeWithoutTransaction { db in try db.execute(sql: "ALTER TABLE hidden RENAME TO \(table)") }
    }

    private static func wait(until isTrue: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(25)
        while try await !isTrue(), ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(50)) }
    }

    /// The page is taken down while the record cannot be read: the visit is made again, and finds it.
    @Test("misses no withdrawal", .timeLimit(.minutes(1)), arguments: ["sighting", "match", "visit"])
    func withdrawalIsNotMissed(_ table: String) async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/feed", newsroom.rss([("oslo", "Maduro envoys in Oslo", Self.text)]))
        newsroom.put("/story/oslo", Newsroom.page("Maduro envoys in Oslo", [Self.text]), type: "text/html")
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: Self.topic)
        try await desk.poll()
        let clock = WatchClock.compressed(from: WatchClock.system.now() + .seconds(3600), speed: 3600)
        let log = CountingLog()
        let monitor = try await desk.open(clock: clock, logger: log.logger)
        let running = Task { try await monitor.run(until: clock.now() + .seconds(7 * 86_400)) }
        try await clock.sleep(until: clock.now() + .seconds(1800))
        try await Self.hide(table, of: monitor.watch.store)
        newsroom.remove("/story/oslo")
        try await Self.wait { log.count("could not") > 0 }
        try await Self.show(table, of: monitor.watch.store)
        try await Self.wait { try await monitor.watch.store.alerts().contains { $0.kind == .withdrawn } }
        try await clock.sleep(until: clock.now() + .seconds(1800))
        running.cancel()
        try await running.value
        try await monitor.close()
        let record = try await desk.record()
        let notes = try await record.notes()
        #expect(try await record.alerts().count { $0.kind == .withdrawn } == 1)
        let troubles = RecordTrouble.all(in: notes[ServiceNotes.troubles]?.value)
        #expect(!troubles.isEmpty)
        #expect(troubles.allSatisfy { $0.until != nil })
        let report = try await StatusReport.read(
            desk.configuration, RecordReader(store: record, isHeld: false), now: clock.now())
        let lines = report.lines(ReportStyle(colour: false, now: clock.now()))
        #expect(lines.contains { $0.hasPrefix("record: could not ") })
    }

    @Test func isLoggedOnceAndWhenItIsOver() async throws {
        let log = CountingLog()
        let troubles = RecordTroubles(logger: log.logger)
        let (store, time) = (try NewsStore.inMemory(), Timestamp(year: 2026, month: 5, day: 14))
        for second in 0..<5 { troubles.note(.visit, .locked, at: time + .seconds(Int64(second))) }
        troubles.note(.retention, .diskFull, at: time)
        troubles.note(.questions, .cancelled, at: time)
        #expect(log.count("look at article pages") == 1)
        #expect(log.count("error: ") == 2)
        troubles.settle(.visit, at: time + .seconds(9))
        troubles.settle(.visit, at: time + .seconds(10))
        #expect(log.count("again") == 3)
        try await troubles.save(to: store, at: time)
        let saved = RecordTrouble.all(in: try await store.notes()[ServiceNotes.troubles]?.value)
        #expect(saved.map(\.times) == [5, 1])
        #expect(saved.map(\.until) == [time + .seconds(9), nil])
        #expect(saved[0].line.hasPrefix("could not look at article pages, 5 times from 2026-05-14T00:00:00"))
        // Another time is another trouble.
        troubles.note(.visit, .locked, at: time + .seconds(60))
        #expect(log.count("look at article pages") == 3)
    }

    /// A reload is in force whole, also where the visits cannot be read: they are read later.
    @Test(.timeLimit(.minutes(1))) func visitsAreReadAfterAReloadThatCouldNot() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/feed", newsroom.rss([("oslo", "Maduro envoys in Oslo", Self.text)]))
        newsroom.put("/story/oslo", Newsroom.page("Maduro envoys in Oslo", [Self.text]), type: "text/html")
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: maduro")
        try await desk.poll()
        let monitor = try await desk.open()
        let watch = monitor.watch
        try await Self.hide("visit", of: watch.store)
        let changed = try desk.rewrite { $0.replacing("  maduro: maduro", with: Self.topic) }
        _ = try await monitor.adopt(changed)
        #expect(watch.current.value.plan.configuration == changed)
        #expect(watch.pages.nextTime == nil)
        #expect(watch.pages.isRestoreDue(now: watch.clock.now() + .seconds(61)))
        try await Self.show("visit", of: watch.store)
        await PageService(watch: watch).restoreInTime()
        #expect(!watch.pages.isRestoreDue(now: watch.clock.now() + .seconds(3600)))
        #expect(watch.pages.nextTime != nil)
        try await monitor.close()
    }

    @Test func oldStoriesAreDroppedLater() async throws {
        let desk = try Desk(feeds: [], topics: "  maduro: maduro")
        let monitor = try await desk.open()
        let (service, now) = (HousekeepingService(watch: monitor.watch), monitor.watch.clock.now())
        try await Self.hide("alert", of: monitor.watch.store)
        #expect(await service.retain(at: now) == false)
        try await Self.show("alert", of: monitor.watch.store)
        #expect(await service.retain(at: now))
        try await monitor.close()
    }

    /// What was learned of a feed is lost, and the operator reads it where the feed's other troubles are.
    @Test func aStateThatCannotBeReadIsSaid() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/feed", newsroom.rss([("oslo", "Maduro envoys in Oslo", Self.text)]))
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: maduro")
        try await desk.poll()
        let store = try await NewsStore.open(path: desk.configuration.store)
        try await store.write { db in try db.execute(sql: "UPDATE feed SET state = '{\"polls\":'") }
        let feed = try #require(try await store.feeds().first)
        #expect(feed.flaw != nil && feed.notes == [feed.flaw])
        #expect(feed.state.polls == 0)
        try store.close()
        // It is polled as a new one, and what it lists is known all the same.
        try await desk.poll()
        #expect(try await desk.alerts().count { $0.kind == .firstStory } == 0)
        #expect(try await desk.record().feeds().first?.flaw == nil)
    }
}
