import Foundation
@testable import Monitoring
import NewsModel
import NewsStore
import Testing
import WatchConfiguration

@Suite("Documents that are taken in parts")
struct LargeDocumentTests {
    private static let start = Timestamp(year: 2019, month: 5, day: 14)
    private let desk: Desk
    private let plan: WatchPlan
    private let whole: Recorder
    private let parted: Recorder

    init() throws {
        desk = try Desk(feeds: ["https://news.example/rss"], topics: "  reports: report")
        plan = WatchPlan(desk.configuration)
        whole = Recorder(store: try NewsStore.inMemory())
        var budget = PollBudget()
        (budget.entriesAtOnce, budget.weights, budget.pace) = (10, (first: 20, least: 20), .zero)
        (budget.entriesPerTurn, budget.renewedPerTurn) = (25, 5)
        parted = Recorder(store: try NewsStore.inMemory(), budget: budget)
    }

    private func poll(_ round: Int, _ entries: [(id: Int, text: String)]) -> ReceivedPoll {
        let feed = desk.configuration.feeds[0]
        let time = Self.start + .seconds(Int64(round) * 3600)
        var state = PollState(nextDue: time + .seconds(900))
        (state.etag, state.bodyDigest, state.entriesDigest, state.lastSuccess) = ("\"\(round)\"", 1, 2, time)
        state.polls = round
        state.home = "news.example"
        let sightings = entries.map { entry in
            let content = StoryContent(
                headline: "A report of ward \(entry.id)", text: entry.text, url: "https://news.example/\(entry.id)",
                outlet: "news.example")
            return Sighting(
                key: .id("g\(entry.id)"), canonicalLink: content.url, content: content,
                published: Self.start + .seconds(Int64(entry.id) * 60), updated: nil,
                matches: [Match(topic: Topic.ID("reports"), evidence: [], strength: 1, source: feed.url)],
                fingerprint: Self.fingerprint(content))
        }
        return ReceivedPoll(
            feed: feed, time: time, state: state, sightings: sightings, topics: [Topic.ID("reports")])
    }

    private static func fingerprint(_ content: StoryContent) -> Revision.Fingerprint {
        Revision.Fingerprint(
            whole: StableHash.of(content.headline, content.text), headline: StableHash.of(content.headline),
            text: StableHash.of(content.text))
    }

    /// Turn after turn, until nothing is left.
    private func take(_ poll: ReceivedPoll, _ recorder: Recorder) async throws -> (plan: RecordPlan, turns: Int) {
        var (recorded, turns) = (RecordPlan(), 0)
        repeat {
            recorded.append(try await recorder.record(poll, plan: plan).get())
            turns += 1
        } while recorded.rest > 0 && turns < 10
        return (recorded, turns)
    }

    private static func entries(_ numbers: some Sequence<Int>) -> [(id: Int, text: String)] {
        numbers.map { ($0, "Ward \($0) has number \($0 * 7_919) to report.") }
    }

    @Test("What is recorded is the same as at once: stories, window, baseline, and what changes afterwards")
    func partsComeToTheSame() async throws {
        var second = Self.entries((0..<62).reversed().filter { $0 != 30 })
        second[20].text += " The mayor has resigned."
        for (round, entries) in [Self.entries((0..<60).reversed()), second].enumerated() {
            let once = try await take(poll(round, entries), whole)
            let slowly = try await take(poll(round, entries), parted)
            #expect(once.turns == 1)
            #expect(slowly.turns == (round == 0 ? 3 : 1), "60 entries at 25 a turn; then only what changed")
            #expect(once.plan.deltas.map(\.kind) == slowly.plan.deltas.map(\.kind))
            #expect(once.plan.deltas.map(\.note) == slowly.plan.deltas.map(\.note))
            #expect(once.plan.inserted.map(\.identity) == slowly.plan.inserted.map(\.identity))
            let feed = desk.configuration.feeds[0].id
            let windows = (try await whole.store.listing(of: feed), try await parted.store.listing(of: feed))
            #expect(windows.0.map(\.key) == windows.1.map(\.key))
            #expect(windows.0.map(\.missingSince) == windows.1.map(\.missingSince))
            #expect(windows.0.map(\.position) == windows.1.map(\.position))
        }
        #expect(try await whole.store.counts() == parted.store.counts())
        #expect(try await parted.store.check() == [])
    }

    @Test("While a part of a document waits for the next turn, nothing vouches for it, and `feeds` says so")
    func validatorsWaitForTheRest() async throws {
        let first = try await parted.record(poll(1, Self.entries((0..<60).reversed())), plan: plan).get()
        #expect(first.rest > 0)
        let state = try #require(try await parted.store.feeds().first?.state)
        #expect(state.etag == nil && state.bodyDigest == nil && state.entriesDigest == nil)
        #expect(state.dueReason == "\(60 - first.rest) of 60 entries taken; the rest follows")
        _ = try await take(poll(1, Self.entries((0..<60).reversed())), parted)
        let settled = try #require(try await parted.store.feeds().first?.state)
        #expect(settled.etag == "\"1\"" && settled.bodyDigest == 1)
        #expect(try await parted.store.counts().stories == 60)
    }

    @Test("More entries leave at once than are asked after: all of them have rolled off")
    func allGoneAtOnce() async throws {
        _ = try await take(poll(0, Self.entries((0..<1_200).reversed())), whole)
        let gone = try await take(poll(1, Self.entries([1_199])), whole)
        #expect(gone.plan.deltas.isEmpty)
        #expect(try await whole.store.listing(of: desk.configuration.feeds[0].id).count == 1)
        let states = try await whole.store.stories(after: Story.ID(0)).map(\.state)
        #expect(states.count { $0 == .rolledOff } == states.count { $0 != .listed })
        #expect(states.contains(.rolledOff))
    }
}
