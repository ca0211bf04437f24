import NewsModel
import Testing

@testable import Alerting

@Suite struct DigestTests {
    private static let everyDay = Set(1...7)
    private static let moments: [(AlertDigest, String)] = [
        (.every(.seconds(21_600)), "2019-05-15T00:30:00Z"),
        (.at(minutes: 480, days: everyDay, zone: "Europe/Berlin"), "2019-05-15T06:00:00Z"),
        (.at(minutes: 1260, days: everyDay, zone: "Europe/Berlin"), "2019-05-14T19:00:00Z"),
        (.at(minutes: 1230, days: everyDay, zone: "Europe/Berlin"), "2019-05-15T18:30:00Z"),
        (.at(minutes: 480, days: [1], zone: "UTC"), "2019-05-20T08:00:00Z"),
        (.at(minutes: 1080, days: [2], zone: "UTC"), "2019-05-21T18:00:00Z"),
    ]

    private let outbox = MemoryOutbox()
    private let clock = HandClock()

    private func told(_ sink: ScriptedSink, _ policy: DeliveryPolicy, flushing: Bool = false) async throws -> NextStep {
        let service = RoutedSink(
            sink, policy: policy, context: DispatchContext(outbox: outbox, now: { [clock] in clock.now }))
        while true {
            let next = try await service.step(flushing: flushing)
            if next != .now { return next }
        }
    }

    /// The sample's clock starts on Tuesday 2019-05-14 at 18:30 UTC, 20:30 in Berlin.
    @Test(arguments: Self.moments)
    func nextMoment(digest: AlertDigest, expected: String) {
        #expect(digest.due(after: Sample.start).rfc3339 == expected)
    }

    /// Berlin's clocks go forward on 2019-03-31 at 02:00 and back on 2019-10-27 at 03:00: eight stays eight.
    @Test(arguments: [(3, 30, "2019-03-31T06:00:00Z"), (10, 26, "2019-10-27T07:00:00Z")])
    func clocksThatChange(month: Int64, day: Int64, expected: String) throws {
        let noon = Timestamp(year: 2019, month: month, day: day) + .seconds(12 * 3600)
        let digest = AlertDigest.at(minutes: 480, days: Self.everyDay, zone: "Europe/Berlin")
        #expect(digest.due(after: noon).rfc3339 == expected)
    }

    /// One message of all that came, at its time; neither a restart nor the end of the service tells it early.
    @Test func aTopicsDigestWaitsForItsTime() async throws {
        var policy = DeliveryPolicy(groupWait: .zero, groupInterval: .zero)
        policy.topicDigests[Sample.topic] = .every(.seconds(3600))
        let sink = ScriptedSink()
        for number in 1...3 {
            await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"])
            #expect(try await told(sink, policy, flushing: number == 2) == .at(Sample.start + .seconds(3600)))
            clock.move(by: .seconds(1000))
        }
        await outbox.add(Sample.alert(4, topic: Topic.ID("ukraine")), at: clock.now, to: ["desk"])
        #expect(try await told(sink, policy) == .at(Sample.start + .seconds(3600)))
        clock.move(by: .seconds(600))
        _ = try await told(sink, policy)
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-4"], ["id-1", "id-2", "id-3"]])
    }

    @Test func aSinksDigestIsForTopicsWithoutTheirOwn() async throws {
        var policy = DeliveryPolicy(groupWait: .zero, groupInterval: .zero)
        policy.digest = .every(.seconds(7200))
        policy.topicDigests[Topic.ID("ukraine")] = .every(.seconds(3600))
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(2, topic: Topic.ID("ukraine")), at: clock.now, to: ["desk"])
        let sink = ScriptedSink()
        clock.move(by: .seconds(3600))
        #expect(try await told(sink, policy) == .at(Sample.start + .seconds(7200)))
        clock.move(by: .seconds(3600))
        _ = try await told(sink, policy)
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-2"], ["id-1"]])
    }

    /// A first start with many feeds: their baselines come in for minutes, and are one message; news does not wait.
    @Test func baselinesOfAFirstRoundAreOneMessage() async throws {
        let sink = ScriptedSink()
        for number in 1...100 {
            await outbox.add(Sample.alert(number, kind: .baseline), at: clock.now, to: ["desk"])
            if number == 50 { await outbox.add(Sample.alert(1000), at: clock.now, to: ["desk"]) }
            _ = try await told(sink, DeliveryPolicy())
            clock.move(by: .seconds(4))
        }
        clock.move(by: .seconds(300))
        _ = try await told(sink, DeliveryPolicy())
        #expect(sink.told.map(\.alerts.count) == [1, 100])
        #expect(sink.told.first?.alerts.first?.kind == .firstStory)
    }

    /// Feeds that trickle in for ever do not hold the first ones for ever.
    @Test func baselinesAreNotWaitedForForEver() async throws {
        let sink = ScriptedSink()
        for number in 1...200 {
            await outbox.add(Sample.alert(number, kind: .baseline), at: clock.now, to: ["desk"])
            _ = try await told(sink, DeliveryPolicy())
            clock.move(by: .seconds(10))
        }
        #expect(sink.told.first.map { $0.time - Sample.start } == .seconds(930))
    }
}
