import Foundation
import NewsModel
import NewsStore
import Subprocess
import Testing
import MisbehavingServer
import WatchConfiguration

/// The real program, killed without warning at random moments and started again.
struct KillTests {
    /// Rounds; `FEEDWATCH_KILLS=300` for a long run.
    private static let rounds = ProcessInfo.processInfo.environment["FEEDWATCH_KILLS"].flatMap(Int.init) ?? 6

    @Test(.timeLimit(.minutes(30))) func nothingIsLostOrDoubled() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let paths = (0..<12).map { "/feed\($0)" }
        func publish(upTo round: Int) {
            for (outlet, path) in paths.enumerated() {
                let articles = (0...round).reversed().map { number in
                    (
                        slug: "o\(outlet)-n\(number)", title: "Maduro report \(number) of outlet \(outlet)",
                        text: "Maduro gave speech number \(number) to the readers of outlet \(outlet)."
                    )
                }
                newsroom.put(path, newsroom.rss(articles))
            }
        }
        publish(upTo: 0)
        let desk = try Desk(feeds: paths.map(newsroom.url), topics: "  maduro: maduro")
        let begun = ContinuousClock.now
        try await RealProgram.run("poll", desk)
        // Moments within the time that a poll takes here, so that they hit it at every stage.
        var whole = ContinuousClock.now - begun
        var cutShort = 0
        for round in 1...Self.rounds {
            publish(upTo: round)
            let end = try await RealProgram.run("poll", desk) { poll in
                try await Task.sleep(for: whole * Double.random(in: 0.05...0.9))
                try poll.send(signal: .kill)
            }
            // A kill that came too late shows that the time was measured in a busier moment.
            if end == .signaled(SIGKILL) { cutShort += 1 } else { whole /= 2 }
        }
        // Otherwise the moments were all too late, and nothing was shown.
        #expect(cutShort > 0)
        try await desk.poll()
        let store = try await desk.record()
        #expect(try await store.check() == [])
        // Each article of each outlet once, however often its poll was cut short.
        #expect(try await store.counts().stories == paths.count * (Self.rounds + 1))
        let recorded = try await store.alerts().map(\.id.text)
        #expect(Set(recorded).count == recorded.count)
        let logged = try desk.log().map { line in
            try #require(
                (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String)
        }
        #expect(logged.sorted() == recorded.sorted())
    }

    /// The service under load: every outlet brings a new article and rewrites an old one all the time, a receiver fails a
    /// third of the time, and the service is killed and started again at random moments.
    @Test(.timeLimit(.minutes(30))) func theReceiverMissesNothing() async throws {
        let (newsroom, receiver) = (Newsroom(), FailingDesk())
        defer {
            newsroom.server.stop()
            receiver.server.stop()
        }
        let press = RunningPress(newsroom, outlets: 4)
        let desk = try Desk(
            feeds: press.paths.map(newsroom.url),
            topics: """
                  maduro:
                    match: maduro
                    alert: { on: [firstStory, followUp, corroborated, revised], to: [desk] }
                """,
            poll: ", interval: 1s, minimum: 1s, maximum: 1s",
            alerts: """
                , group-wait: 0s, group-interval: 0s, \
                sinks: { desk: { webhook: "\(receiver.server.url("/hook"))", timeout: 2s } }
                """)
        press.print()
        var cutShort = 0
        for round in 1...Self.rounds {
            let end = try await RealProgram.run("run", desk) { service in
                let asked = newsroom.server.requests.count
                press.print()
                // Every other time it gets as far as its first poll, however slow the machine is, and is killed some time after.
                while round.isMultiple(of: 2), newsroom.server.requests.count == asked, !service.hasEnded {
                    try await Task.sleep(for: .milliseconds(10))
                }
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...1500)))
                try service.send(signal: .kill)
            }
            if end == .signaled(SIGKILL) { cutShort += 1 }
        }
        #expect(cutShort == Self.rounds)
        // The load ends; what is still to be told is told by itself.
        let end = try await RealProgram.run("run", desk) { service in
            try await settle(desk, stories: press.articles)
            try service.send(signal: .terminate)
        }
        #expect(end == .exited(0))
        let store = try await desk.record()
        #expect(try await store.check() == [])
        #expect(try await store.counts().stories == press.articles)
        let recorded = try await store.alerts()
        let told = receiver.taken
        let routed = recorded.filter { $0.kind != .feedFailing && $0.kind != .feedRecovered }
        #expect(Set(routed.map(\.id.text)).subtracting(told.map(\.id)) == [], "alerts are missing at the receiver")
        #expect(Set(told.map(\.id)).subtracting(recorded.map(\.id.text)) == [], "alerts came from nowhere")
        // A repeat is the same alert under the same id.
        for (id, repeats) in Dictionary(grouping: told, by: \.id) {
            #expect(Set(repeats).count == 1, "alert \(id) came in different words")
        }
        let (asked, failed) = receiver.counts
        #expect(failed > 0)
        print(
            "\(cutShort) kills, \(recorded.count) alerts, \(asked) posts of which \(failed) failed, \(told.count) taken"
        )
        // By first arrival, the alerts of a story come in the order in which they were recorded.
        var (seen, arrived) = (Set<String>(), [Int64: [String]]())
        for alert in told where seen.insert(alert.id).inserted {
            if let story = alert.story { arrived[story, default: []].append(alert.id) }
        }
        for (story, alerts) in Dictionary(grouping: recorded.filter { $0.story != nil }, by: \.story) {
            guard let story else { continue }
            #expect(arrived[story.number] == alerts.map(\.id.text), "out of order: story \(story)")
        }
        let logged = try desk.log().compactMap { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String
        }
        #expect(logged == recorded.map(\.id.text))
    }

    /// Waits until everything is in the record and has been told.
    private func settle(_ desk: Desk, stories: Int) async throws {
        var quiet = 0
        // The last revisions come a poll or two after the last stories.
        while quiet < 5 {
            try await Task.sleep(for: .seconds(1))
            // Before its first start is through, there is no record to open.
            guard let store = try? await desk.record() else { continue }
            let counts = try await store.counts()
            let waits = counts.stories < stories || counts.alerts == 0 || counts.sinks.contains { $0.pending > 0 }
            quiet = waits ? 0 : quiet + 1
        }
    }
}
