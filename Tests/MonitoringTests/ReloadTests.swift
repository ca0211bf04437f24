import DeltaDetection
import Dispatch
import Fetching
import MisbehavingServer
import NewsModel
import NewsStore
import Synchronization
import Testing
import WatchConfiguration

@testable import Monitoring

/// A reload swaps everything, whatever is under way.
@Suite("A reload") struct ReloadTests {
    /// The page is asked for under one configuration and answers under the next: what it says is matched with the new one.
    @Test(.timeLimit(.minutes(1))) func judgesAPageThatWasBeingFetchedByTheNewPlan() async throws {
        let gate = DispatchSemaphore(value: 0)
        let server = LoopbackServer { conversation in
            guard conversation.path == "/a" else {
                let link = "http://" + (conversation.header("Host") ?? "") + "/a"
                return conversation.respond(
                    "200 OK", ["Content-Type: application/rss+xml"],
                    body: "<rss version=\"2.0\"><channel><title>t</title><item><title>Envoys of Maduro in Oslo</title>"
                        + "<link>\(link)</link><description>Envoys of Maduro met in Oslo.</description></item></channel></rss>"
                )
            }
            _ = gate.wait(timeout: .now() + .seconds(40))
            let page = Newsroom.page(
                "Envoys of Maduro in Oslo",
                [
                    "Envoys of Maduro met in Oslo on Monday to talk about an election that both sides want.",
                    "Norway's diplomats said that they would be patient this time, as they had been before.",
                ])
            conversation.respond("200 OK", ["Content-Type: text/html"], body: page)
        }
        defer { server.stop() }
        let desk = try Desk(feeds: [server.url("/feed")], topics: "  maduro: { match: maduro, follow: true }")
        _ = try desk.rewrite { $0.replacing("timeout: 1s", with: "timeout: 50s") }
        let monitor = try await desk.open()
        async let polled = monitor.pollOnce([])
        try await Self.wait { !server.requests(for: "/a").isEmpty }
        #expect(server.requests(for: "/a").count == 1)
        let change = try await monitor.adopt(
            try desk.rewrite {
                $0.replacing(
                    "  maduro: { match: maduro, follow: true }",
                    with: "  maduro: { match: maduro, follow: true }\n  norway: { match: diplomats, follow: true }")
            })
        #expect(change.topics.added == ["norway"])
        gate.signal()
        _ = try await polled
        try await monitor.close()
        let story = try #require(try await desk.record().stories(after: Story.ID(0)).first)
        #expect(story.matches.contains { $0.topic == Topic.ID("norway") && $0.source == "page" })
    }

    /// What a transaction that was under way decided is not remembered over what the record says after the reload.
    @Test(.timeLimit(.minutes(1))) func isNotUndoneByACommitInFlight() async throws {
        let desk = try Desk(feeds: ["https://news.example/rss"], topics: "  maduro: maduro")
        let plan = WatchPlan(desk.configuration)
        let recorder = Recorder(store: try await NewsStore.open(path: desk.configuration.store))
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let (time, topic) = (Timestamp(year: 2026, month: 5, day: 14), Topic.ID("maduro"))
        async let slow = recorder.record(changeOf: [], at: time, plan: plan) { _, _, memory in
            begun.signal()
            _ = gate.wait(timeout: .now() + .seconds(40))
            memory.ledgers[topic] = DetectionMemory.Ledger(lastLook: time)
            return RecordPlan()
        }
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                _ = begun.wait(timeout: .now() + .seconds(40))
                done.resume()
            }
        }
        await recorder.forget()
        gate.signal()
        _ = try await slow.get()
        #expect(await Self.remembersNothing(recorder, plan, time, topic))
        // Under the same plan and without a reload, it is remembered.
        _ = try await recorder.record(changeOf: [], at: time, plan: plan) { _, _, memory in
            memory.ledgers[topic] = DetectionMemory.Ledger(lastLook: time)
            return RecordPlan()
        }.get()
        #expect(await !Self.remembersNothing(recorder, plan, time, topic))
        // A change that was matched with another plan has a memory of its own.
        #expect(await Self.remembersNothing(recorder, WatchPlan(desk.configuration), time, topic))
        try recorder.store.close()
    }

    private static func remembersNothing(
        _ recorder: Recorder, _ plan: WatchPlan, _ time: Timestamp, _ topic: Topic.ID
    ) async -> Bool {
        let found = Mutex(true)
        _ = await recorder.record(changeOf: [], at: time, plan: plan) { _, _, memory in
            found.withLock { $0 = memory.ledgers[topic] == nil }
            return RecordPlan()
        }
        return found.withLock { $0 }
    }

    /// One feed keeps the host's only place; with the new limits the others are asked while it still does.
    @Test(.timeLimit(.minutes(1))) func putsNewLimitsInForce() async throws {
        let gate = DispatchSemaphore(value: 0)
        let server = LoopbackServer { conversation in
            _ = gate.wait(timeout: .now() + .seconds(40))
            conversation.respond("404 Not Found")
        }
        defer { server.stop() }
        let desk = try Desk(feeds: ["a", "b", "c"].map { server.url("/\($0)") }, topics: "  maduro: maduro")
        _ = try desk.rewrite {
            $0.replacing(
                "host-gap: 0s, per-host: 8, timeout: 1s",
                with: "host-gap: 1h, per-host: 1, concurrency: 1, timeout: 50s")
        }
        let monitor = try await desk.open()
        let running = Task { try await monitor.run(until: WatchClock.system.now() + .seconds(40)) }
        try await Self.wait { server.requests.count == 1 }
        try await Task.sleep(for: .milliseconds(300))
        #expect(server.requests.count == 1)
        _ = try await monitor.adopt(
            try desk.rewrite {
                $0.replacing(
                    "host-gap: 1h, per-host: 1, concurrency: 1", with: "host-gap: 0s, per-host: 3, concurrency: 3")
            })
        try await Self.wait { server.requests.count == 3 }
        #expect(server.requests.count == 3)
        for _ in 0..<3 { gate.signal() }
        running.cancel()
        try await running.value
        try await monitor.close()
    }

    private static func wait(until isTrue: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while !isTrue(), ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(20)) }
    }

    /// Places that are taken stay taken: those of the larger number are given out no more.
    @Test(.timeLimit(.minutes(1))) func changesTheNumberOfPlaces() async {
        let places = AsyncPlaces(1)
        #expect(await places.take())
        places.resize(to: 3)
        #expect(await places.take())
        #expect(await places.take())
        places.resize(to: 2)
        places.giveBack()
        let waiting = Task { await places.take() }
        try? await Task.sleep(for: .milliseconds(50))
        waiting.cancel()
        #expect(await waiting.value == false)
        places.giveBack()
        #expect(await places.take())
    }
}
