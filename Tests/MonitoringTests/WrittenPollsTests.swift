import Fetching
import Foundation
import NewsModel
import NewsStore
import Synchronization
import Testing
import WatchConfiguration

@testable import Monitoring

/// Polls are concluded when they are on disk; the next ones are written meanwhile.
struct WrittenPollsTests {
    private final class Log: Sendable { let entries = Mutex<[String]>([]) }

    @Test func allAreConcludedOnceEachAndSettlingWaitsForThem() async throws {
        let desk = try Desk(feeds: ["https://news.example/rss"], topics: "  maduro: { match: maduro }")
        let store = try await NewsStore.open(path: desk.configuration.store)
        let (written, log) = (WrittenPolls(store: store), Log())
        await written.settle()
        for round in 0..<3 {
            for number in 0..<50 {
                written.add { failure in log.entries.withLock { $0.append("\(round).\(number) \(failure == nil)") } }
            }
            await written.settle()
            #expect(log.entries.withLock { Set($0).count } == 50 * (round + 1))
        }
        #expect(log.entries.withLock { $0.count } == 150)
        #expect(log.entries.withLock { $0.allSatisfy { $0.hasSuffix("true") } })
        try store.close()
    }

    /// The log's name is gone, so that it cannot be opened for its first flush.
    @Test func theyAreToldWhenTheDiskDoesNotTakeThem() async throws {
        let desk = try Desk(feeds: ["https://news.example/rss"], topics: "  maduro: { match: maduro }")
        let store = try await NewsStore.open(path: desk.configuration.store)
        try FileManager.default.removeItem(atPath: desk.configuration.store + "-wal")
        let (written, log) = (WrittenPolls(store: store), Log())
        written.add { failure in log.entries.withLock { $0.append("\(failure?.description ?? "on disk")") } }
        await written.settle()
        #expect(log.entries.withLock { $0 } != ["on disk"])
        #expect(log.entries.withLock { $0.count } == 1)
    }

    /// A host has its place back when a poll is written, once, and the feed itself when it is finished.
    @Test func theHostDoesNotWaitForTheDisk() async throws {
        var rules = PollRules()
        (rules.perHost, rules.hostGap) = (1, .zero)
        let schedule = PollSchedule(rules: rules)
        let feeds = [Feed(url: "https://news.example/a"), Feed(url: "https://news.example/b")]
        let now = Timestamp(year: 2019, month: 5, day: 14)
        await schedule.adopt(feeds, known: [:], now: now, spread: .zero)
        let soon = now + .seconds(1)
        let first = try #require(await schedule.next(now: soon))
        #expect(await schedule.next(now: soon) == nil)
        await schedule.release(first.feed)
        let second = try #require(await schedule.next(now: soon))
        #expect(second.feed.id != first.feed.id)
        var state = PollState(nextDue: soon)
        await schedule.finish(first.feed, FeedStanding(state: state))
        // The second one still has the host's only place.
        #expect(await schedule.next(now: soon) == nil)
        state.nextDue = soon + .seconds(900)
        await schedule.finish(second.feed, FeedStanding(state: state))
        #expect(await schedule.next(now: soon)?.feed.id == first.feed.id)
    }
}
