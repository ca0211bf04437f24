import Dispatch
import MisbehavingServer
import Monitoring
import NewsModel
import Testing
import NewsStore

struct PollingTests {
    /// What goes wrong with one feed has a name, and the others never notice.
    @Test func oneBadFeedHarmsNoOther() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let stalling = LoopbackServer { $0.stall() }
        defer { stalling.stop() }
        newsroom.put("/good", newsroom.rss([("a", "Putin and Maduro", "Moscow speaks of Venezuela.")]))
        newsroom.put(
            "/html", "<!DOCTYPE html><html><head><title>Hi</title></head><body>Hello</body></html>", type: "text/html")
        newsroom.put("/noise", "this is not XML at all")
        newsroom.put(
            "/huge", newsroom.rss((0..<3000).map { ("\($0)", "Title \($0)", String(repeating: "word ", count: 20)) }))
        let paths = ["/good", "/missing", "/html", "/noise", "/huge"]
        let desk = try Desk(
            feeds: paths.map(newsroom.url) + [stalling.url("/stall")], topics: "  maduro: maduro",
            poll: ", max-size: 100KiB")
        try await desk.poll()
        let outcomes = Dictionary(
            uniqueKeysWithValues: try await desk.record().feeds().map { ($0.id.url, $0.state.outcome?.kind) })
        #expect(outcomes[newsroom.url("/good")] == .modified)
        #expect(outcomes[newsroom.url("/missing")] == .notFound)
        #expect(outcomes[newsroom.url("/html")] == .notAFeed)
        #expect(outcomes[newsroom.url("/noise")] == .notAFeed)
        #expect(outcomes[newsroom.url("/huge")] == .bodyTooLarge)
        #expect(outcomes[stalling.url("/stall")] == .timeout)
        #expect(try await desk.record().counts().stories == 1)
    }

    /// A feed that takes its time keeps nobody waiting for what the others brought.
    @Test(.timeLimit(.minutes(1))) func alertsAreToldWhileAFeedIsStillAwaited() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let gate = DispatchSemaphore(value: 0)
        let slow = LoopbackServer {
            gate.wait()
            $0.respond("404 Not Found", [])
        }
        defer { slow.stop() }
        let first = ("a", "Putin and Maduro", "Moscow speaks of Venezuela.")
        newsroom.put("/good", newsroom.rss([first]))
        let desk = try Desk(feeds: [newsroom.url("/good"), slow.url("/slow")], topics: "  maduro: maduro")
        // What already matches waits for the others, to be summed up in one alert; what comes then waits for nobody.
        try await desk.poll([newsroom.url("/good")])
        let known = try desk.log().count
        newsroom.put("/good", newsroom.rss([("b", "Maduro leaves Caracas", "A plane took off at noon."), first]))
        _ = try desk.rewrite { $0.replacing("timeout: 1s", with: "timeout: 50s") }
        let monitor = try await desk.open()
        async let polled = monitor.pollOnce([])
        let deadline = ContinuousClock.now + .seconds(30)
        while try desk.log().count == known, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try desk.log().count == known + 1)
        gate.signal()
        _ = try await polled
        try await monitor.close()
        #expect(try desk.log().count == known + 1)
    }

    /// What a host asked for outlasts the program: nothing of it is asked before its time, by whichever feed.
    @Test func aHostsWishOutlastsTheProgram() async throws {
        let server = LoopbackServer { $0.respond("429 Too Many Requests", ["Retry-After: 600"]) }
        defer { server.stop() }
        let desk = try Desk(
            feeds: ["a", "b"].map { "{ url: \"\(server.url("/\($0)"))\", name: \($0) }" }, topics: "  maduro: maduro")
        try await desk.poll(["a"])
        #expect(server.requests.count == 1)
        try await desk.poll(["b"])
        #expect(server.requests.count == 1)
        #expect(server.requests(for: "/b").isEmpty)
    }

    /// The second round asks with the validators of the first, gets 304 and records no story, delta or alert.
    @Test func unchangedFeedCostsAConditionalRequest() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        newsroom.put("/feed", newsroom.rss([("a", "Putin and Maduro", "Moscow speaks of Venezuela.")]))
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: maduro")
        try await desk.poll()
        let before = try await desk.record().counts()
        try await desk.poll()
        #expect(try await desk.record().counts() == before)
        let requests = newsroom.server.requests(for: "/feed")
        #expect(requests.count == 2)
        #expect(requests.last?.contains("If-None-Match") == true)
    }

    /// What new feeds bring is one alert a topic, with each story counted once; a feed that is added is told by itself.
    @Test func newFeedsAreToldOnceATopic() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let story = { (name: String) in (name, "\(name) speaks of Maduro", "What \(name) said of Maduro was long.") }
        newsroom.put("/one", newsroom.rss([story("Oslo"), story("Lima")]))
        newsroom.put("/two", newsroom.rss([story("Quito")]))
        newsroom.put("/three", newsroom.rss([("rain", "Rain", "It rains.")]))
        newsroom.put("/four", newsroom.rss([story("Bogota")]))
        let desk = try Desk(
            feeds: ["/one", "/two", "/three"].map(newsroom.url), topics: "  maduro: maduro\n  snow: snow")
        try await desk.poll()
        let told = try await desk.alerts()
        #expect(told.map(\.kind) == [.baseline] && told.first?.topic == Topic.ID("maduro"))
        #expect(told.first?.summary.hasPrefix("maduro: 3 stories from 2 of 3 feeds already match") == true)
        #expect(try desk.log().count == 1)
        _ = try desk.rewrite { $0.replacing("topics:", with: "  - \(newsroom.url("/four"))\ntopics:") }
        try await desk.poll()
        let later = try await desk.alerts().dropFirst()
        #expect(
            later.map(\.summary).map { $0.hasPrefix("maduro: 1 story from 1 of 4 feeds already matches") } == [true])
    }

    /// A first poll is one baseline alert, however much matches; then each change is told once, with its words.
    @Test func baselineThenFirstStoryThenRevision() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let subjects = [
            "Oil exports", "Power cuts", "The border bridge", "Inflation figures", "Baseball", "Flood relief",
        ]
        let old = subjects.enumerated().map { number, subject in
            (
                "old\(number)", "\(subject) trouble Caracas",
                "\(subject) were on everybody’s lips in the capital, and ministers promised answers. Maduro kept silent."
            )
        }
        newsroom.put("/feed", newsroom.rss(old))
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: maduro")
        try await desk.poll()
        #expect(try await desk.alerts().map(\.kind) == [.baseline])

        let text = "Envoys met in Oslo on Monday. Maduro sent a deputy to the talks."
        newsroom.put("/feed", newsroom.rss([("new", "Talks about Maduro open in Oslo", text)] + old))
        try await desk.poll()
        #expect(try await desk.alerts().map(\.kind) == [.baseline, .firstStory])

        newsroom.put(
            "/feed",
            newsroom.rss([("new", "Talks about Maduro open in Oslo", text + " Update: the talks have failed.")] + old))
        try await desk.poll()
        let last = try #require(try await desk.alerts().last)
        #expect(last.kind == .revised)
        #expect(last.acknowledged == true)
        #expect(last.changes.contains { $0.op == .added && $0.text.contains("the talks have failed") })
        #expect(try desk.log().count == 3)
        #expect(try await desk.record().check().isEmpty)
    }

    /// A feed that comes and goes is told when it has failed three times, and when it is back.
    @Test func failingFeedIsAnAlert() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: maduro")
        for _ in 0..<4 { try await desk.poll() }
        #expect(try await desk.alerts().map(\.kind) == [.feedFailing])
        newsroom.put("/feed", newsroom.rss([("a", "Nothing", "Nothing at all happened.")]))
        try await desk.poll()
        #expect(try await desk.alerts().map(\.kind) == [.feedFailing, .feedRecovered])
    }

    @Test func unknownFeedIsRefused() async throws {
        let desk = try Desk(feeds: [], topics: "  maduro: maduro")
        await #expect(throws: WatchError.self) { try await desk.poll(["nobody"]) }
    }
}
