import Foundation
import Monitoring
import NewsModel
import NewsStore
import Testing
import WatchConfiguration

struct RecorderTests {
    /// Polls that queue are recorded in one transaction. A match without a strength breaks a rule of the record; what
    /// was queued beside it must not be lost with it, nor be decided by what was decided for it.
    @Test func onePollThatCannotBeRecordedHarmsNoOther() async throws {
        let desk = try Desk(
            feeds: (0..<24).map { "https://news\($0).example/rss" }, topics: "  maduro: { match: maduro, follow: true }"
        )
        let plan = WatchPlan(desk.configuration)
        let store = try await NewsStore.open(path: desk.configuration.store)
        let recorder = Recorder(store: store)
        var failed: [String] = []
        for round in 0..<2 {
            failed += await withTaskGroup { group in
                for (number, feed) in desk.configuration.feeds.enumerated() {
                    let poll = Self.poll(of: feed, round: round, strength: number == 11 ? .nan : 1, plan: plan)
                    group.addTask {
                        if case .failure = await recorder.record(poll, plan: plan) { feed.url } else { "" }
                    }
                }
                return await group.filter { !$0.isEmpty }.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(failed == [desk.configuration.feeds[11].url, desk.configuration.feeds[11].url])
        #expect(try await store.counts().stories == 46)
        #expect(try await store.check() == [])
        // One event holds what all feeds said, each once: nothing of the failed polls stayed in the memory.
        #expect(try await store.deltas(of: Story.ID(46)).last?.event?.stories == 46)
        try store.close()
    }

    /// A poll is told as recorded when its log is on disk, and not before: here the log's name is gone when it is to be
    /// flushed for the first time, while SQLite still writes to the file.
    @Test func aPollWhoseLogCannotBeFlushedIsNotToldAsRecorded() async throws {
        let desk = try Desk(feeds: ["https://news.example/rss"], topics: "  maduro: { match: maduro, follow: true }")
        let plan = WatchPlan(desk.configuration)
        let store = try await NewsStore.open(path: desk.configuration.store)
        try FileManager.default.removeItem(atPath: desk.configuration.store + "-wal")
        let poll = Self.poll(of: desk.configuration.feeds[0], round: 0, strength: 1, plan: plan)
        guard case .failure(.inputOutput) = await Recorder(store: store).record(poll, plan: plan) else {
            Issue.record("a poll was told as recorded that is not on disk")
            return
        }
    }

    private static func poll(of feed: Feed, round: Int, strength: Double, plan: WatchPlan) -> ReceivedPoll {
        let time = Timestamp(year: 2019, month: 5, day: 14) + .seconds(3600 * Int64(round + 1))
        let text = "Envoys of Maduro met in Oslo for talks about an election, round \(round), says \(feed.url)."
        let content = StoryContent(
            headline: "Maduro envoys meet in Oslo", text: text, authors: [], categories: [],
            url: "\(feed.url)/\(round)", outlet: feed.url, language: "en")
        let sighting = Sighting(
            key: .id("\(round)"), canonicalLink: content.url, content: content, published: time, updated: nil,
            matches: [Match(topic: Topic.ID("maduro"), evidence: [], strength: strength, source: feed.url)])
        return ReceivedPoll(
            feed: feed, time: time, state: PollState(nextDue: time), sightings: [sighting], topics: [Topic.ID("maduro")]
        )
    }
}
