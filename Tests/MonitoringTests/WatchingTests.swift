import Monitoring
import NewsModel
import NewsStore
import Testing
import WatchConfiguration
import MisbehavingServer

/// The service itself, on a clock that runs fast.
struct WatchingTests {
    private static let topic = "  maduro: { match: maduro, follow: true }"
    private static let sentences = [
        "Envoys of both sides met in Oslo on Monday to talk about the future of Maduro and of his country.",
        "They agreed on an agenda, said two people who took part and asked not to be named in the press.",
        "Norway has led such talks before, and its diplomats said that they would be patient this time too.",
    ]

    /// The feed never says so: the page alone gains the update, and only a visit of the page shows it.
    @Test(.timeLimit(.minutes(1))) func updateOnThePageIsFound() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let quiet = (slug: "quiet", title: "Weather", text: "It rains.")
        newsroom.put("/feed", newsroom.rss([quiet]))
        newsroom.put("/story/oslo", Newsroom.page("Maduro envoys in Oslo", Self.sentences), type: "text/html")
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: Self.topic)
        try await desk.poll()
        newsroom.put("/feed", newsroom.rss([("oslo", "Maduro envoys in Oslo", Self.sentences[0]), quiet]))

        let clock = WatchClock.compressed(from: WatchClock.system.now() + .seconds(86_400), speed: 1800)
        let monitor = try await desk.open(clock: clock)
        let end = clock.now() + .seconds(4 * 3600)
        async let running: Void = monitor.run(until: end)
        try await clock.sleep(until: clock.now() + .seconds(90 * 60))
        newsroom.put(
            "/story/oslo",
            Newsroom.page(
                "Maduro envoys in Oslo", Self.sentences + ["Update: So far no deal has been reached, Oslo says."]),
            type: "text/html")
        try await running
        try await monitor.close()
        let alerts = try await desk.alerts()
        #expect(alerts.filter { $0.kind == .firstStory }.count == 1)
        let revised = alerts.filter { $0.kind == .revised }
        #expect(revised.count == 1)
        #expect(revised.first?.acknowledged == true)
        #expect(revised.first?.changes.map(\.text).joined().contains("no deal has been reached") == true)
    }

    /// A topic that comes with a reload follows the pages of the stories that history holds for it.
    @Test(.timeLimit(.minutes(1))) func reloadFollowsWhatHistoryHolds() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/feed", newsroom.rss([("oslo", "Maduro envoys in Oslo", Self.sentences[0])]))
        newsroom.put("/story/oslo", Newsroom.page("Maduro envoys in Oslo", Self.sentences), type: "text/html")
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  weather: storm")
        try await desk.poll()
        let clock = WatchClock.compressed(from: WatchClock.system.now() + .seconds(3600), speed: 1800)
        let monitor = try await desk.open(clock: clock)
        let end = clock.now() + .seconds(6 * 3600)
        async let running: Void = monitor.run(until: end)
        _ = try await monitor.adopt(try desk.rewrite { $0.replacing("  weather: storm", with: Self.topic) })
        try await running
        try await monitor.close()
        let story = try #require(try await desk.record().stories(after: Story.ID(0)).first)
        #expect(story.matches.contains { $0.topic == Topic.ID("maduro") && $0.source == "page" })
    }

    /// A reload takes over topics and feeds whole; what was recorded stays.
    @Test(.timeLimit(.minutes(1))) func reloadSwapsTheWholeConfiguration() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/one", newsroom.rss([("a", "Maduro", "Maduro spoke.")]))
        newsroom.put("/two", newsroom.rss([("b", "Guaidó", "Guaidó spoke.")]))
        let desk = try Desk(feeds: [newsroom.url("/one")], topics: "  maduro: maduro")
        let monitor = try await desk.open()
        _ = try await monitor.pollOnce([])
        let changed = try desk.rewrite { text in
            text.replacing("  - \(newsroom.url("/one"))", with: "  - \(newsroom.url("/two"))")
                .replacing("maduro: maduro", with: "guaido: guaidó")
        }
        let change = try await monitor.adopt(changed)
        #expect(change.feeds.added == [newsroom.url("/two")])
        #expect(change.feeds.removed == [newsroom.url("/one")])
        #expect(change.topics.added == ["guaido"])
        _ = try await monitor.pollOnce([])
        try await monitor.close()
        let counts = try await desk.record().counts()
        #expect(counts.stories == 2)
        #expect(counts.matching == [Topic.ID("maduro"): 1, Topic.ID("guaido"): 1])
    }
}
