import NewsModel
import Testing

@testable import Alerting

@Suite struct RoutedSinkTests {
    private let outbox = MemoryOutbox()
    private let clock = HandClock()

    private func service(_ sink: ScriptedSink, policy: DeliveryPolicy = DeliveryPolicy()) -> RoutedSink {
        RoutedSink(sink, policy: policy, context: DispatchContext(outbox: outbox, now: { [clock] in clock.now }))
    }

    /// Steps until there is nothing to do at this time.
    @discardableResult
    private func settle(_ service: RoutedSink) async throws -> NextStep {
        while true {
            let next = try await service.step(flushing: false)
            if next != .now { return next }
        }
    }

    @Test func aThousandAlertsAtOnceAreOneMessage() async throws {
        for number in 1...1000 { await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"]) }
        let sink = ScriptedSink()
        let service = service(sink)
        #expect(try await settle(service) == .at(Sample.start + .seconds(30)))
        clock.move(by: .seconds(30))
        #expect(try await settle(service) != .now)
        #expect(sink.told.map(\.alerts.count) == [1000])
        #expect(sink.told[0].title == "1000 alerts on maduro: 1000 first story")
        #expect(await outbox.pending(for: "desk", limit: 10).isEmpty)
    }

    @Test func topicsAreGroupedApart() async throws {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(2, topic: Topic.ID("ukraine")), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(3), at: clock.now, to: ["desk"])
        let sink = ScriptedSink()
        clock.move(by: .seconds(31))
        try await settle(service(sink))
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-1", "id-3"], ["id-2"]])
    }

    @Test func theNextMessageOfAGroupWaitsForItsInterval() async throws {
        let sink = ScriptedSink()
        let service = service(sink)
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(30))
        try await settle(service)
        await outbox.add(Sample.alert(2), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(60))
        #expect(try await settle(service) == .at(Sample.start + .seconds(330)))
        // A new service, as after a restart, waits for the same time.
        #expect(try await settle(self.service(sink)) == .at(Sample.start + .seconds(330)))
        clock.move(by: .seconds(240))
        try await settle(service)
        #expect(sink.told.count == 2)
    }

    /// What was told and could not be marked at once is marked a little later, and not told again.
    @Test func aMarkThatFailsIsTriedAgain() async throws {
        let sink = ScriptedSink()
        let service = service(sink, policy: .immediate)
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        await outbox.refuse(1)
        try await settle(service)
        #expect(sink.told.count == 1)
        #expect(await outbox.settled["desk"] == [1: .delivered])
    }

    /// A stop in the middle of a delivery says nothing about the receiver: what is known of it stays.
    @Test func aStopIsNoFailure() async throws {
        let sink = ScriptedSink { call, _ in call == 1 ? .unreachable("connection refused") : .interrupted }
        let service = service(sink, policy: .immediate)
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        try await settle(service)
        let before = try #require(await outbox.standing(of: "desk"))
        #expect(before.lastError == "connection refused" && before.failures == 1)
        clock.move(by: .seconds(3600))
        #expect(try await settle(service) == .whenRung)
        #expect(await outbox.standing(of: "desk") == before)
    }

    /// A trouble that ends while a silence covers it has ended all the same: nobody is reminded of it for ever.
    @Test func aTroubleThatEndsInSilenceIsOver() async throws {
        var policy = DeliveryPolicy.immediate
        policy.repeatInterval = .seconds(3600)
        let sink = ScriptedSink()
        let service = service(sink, policy: policy)
        await outbox.add(Sample.alert(1, kind: .coverageLost), at: clock.now, to: ["desk"])
        try await settle(service)
        await outbox.add(
            Silence(created: clock.now, until: clock.now + .seconds(9000), topic: Sample.alert(1).topic))
        clock.move(by: .seconds(4000))
        try await settle(service)
        #expect(sink.told.count == 1, "a silenced trouble is not repeated")
        await outbox.add(Sample.alert(2, kind: .coverageRegained), at: clock.now, to: ["desk"])
        try await settle(service)
        clock.move(by: .seconds(20_000))
        try await settle(service)
        #expect(sink.told.map(\.alerts.count) == [1])
    }

    @Test func aClockSetBackHoldsNothing() async throws {
        let sink = ScriptedSink()
        let service = service(sink)
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(30))
        try await settle(service)
        clock.move(by: .seconds(-3600))
        // The last message of the group is now in the future, and so is what was recorded before.
        await outbox.add(Sample.alert(2), at: clock.now + .seconds(3000), to: ["desk"])
        try await settle(service)
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-1"], ["id-2"]])
        // From then on everything counts as ever.
        await outbox.add(Sample.alert(3), at: clock.now, to: ["desk"])
        #expect(try await settle(service) == .at(clock.now + .seconds(300)))
    }

    @Test func aLastingTroubleIsToldAgainUntilItEnds() async throws {
        let sink = ScriptedSink()
        let service = service(sink)
        await outbox.add(Sample.alert(1, kind: .coverageLost), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(30))
        try await settle(service)
        clock.move(by: .seconds(4 * 3600))
        try await settle(service)
        #expect(sink.told.map(\.isReminder) == [false, true])
        #expect(sink.told[1].alerts.map(\.id.text) == ["id-1"])
        await outbox.add(Sample.alert(2, kind: .coverageRegained), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(400))
        try await settle(service)
        clock.move(by: .seconds(86_400))
        #expect(try await settle(service) == .whenRung)
        #expect(sink.told.count == 3)
    }

    @Test func silencedAndPointlessAlertsAreSuppressed() async throws {
        await outbox.add(Sample.alert(1, kind: .revised, story: 7), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(2, kind: .withdrawn, story: 7), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(3, topic: Topic.ID("quiet")), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(4, severity: .info), at: clock.now, to: ["desk"])
        await outbox.add(
            Silence(id: 5, created: clock.now, until: clock.now + .seconds(3600), topic: Topic.ID("quiet")))
        let sink = ScriptedSink()
        clock.move(by: .seconds(30))
        try await settle(service(sink, policy: DeliveryPolicy(minimumSeverity: .notice)))
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-2"]])
        #expect(
            await outbox.settled["desk"] == [
                1: .suppressed("withdrawn since"), 2: .delivered, 3: .suppressed("silence 5"),
                4: .suppressed("less than notice"),
            ])
    }

    @Test func aSilencesQueryIsAsked() async throws {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(2), at: clock.now, to: ["desk"])
        await outbox.add(Silence(id: 1, created: clock.now, until: clock.now + .seconds(3600), query: "2"))
        let sink = ScriptedSink()
        clock.move(by: .seconds(30))
        let context = DispatchContext(
            outbox: outbox, now: { [clock] in clock.now }, queryFits: { query, alert in alert.id.text.hasSuffix(query) }
        )
        let service = RoutedSink(sink, policy: DeliveryPolicy(), context: context)
        try await settle(service)
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-1"]])
    }

    @Test func aFailureIsTriedAgainLaterAndLater() async throws {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        let sink = ScriptedSink { call, _ in
            switch call {
            case 1...2: .transient("HTTP 503")
            case 3: .transient("HTTP 429", retryAfter: .seconds(120))
            default: nil
            }
        }
        let service = service(sink, policy: .immediate)
        for delay in [1, 2, 120] {
            #expect(try await settle(service) == .at(clock.now + .seconds(delay)))
            #expect(try await settle(service) == .at(clock.now + .seconds(delay)))
            clock.move(by: .seconds(delay))
        }
        try await settle(service)
        #expect(sink.told.count == 1)
        #expect(await outbox.standing(of: "desk")?.failures == 0)
    }

    @Test func onlyTheAlertThatIsRefusedIsParked() async throws {
        for number in 1...3 { await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"]) }
        let sink = ScriptedSink { _, message in
            message.alerts.contains { $0.id.text == "id-2" } ? .permanent("HTTP 400") : nil
        }
        try await settle(service(sink, policy: .immediate))
        #expect(sink.told.flatMap { $0.alerts.map(\.id.text) } == ["id-1", "id-3"])
        #expect(await outbox.settled["desk"] == [1: .delivered, 2: .parked("HTTP 400"), 3: .delivered])
    }

    @Test func aPoisonousAlertDoesNotHoldTheOthersForEver() async throws {
        for number in 1...3 { await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"]) }
        let sink = ScriptedSink { _, message in
            message.alerts.contains { $0.id.text == "id-1" } ? .transient("HTTP 500") : nil
        }
        let service = service(sink, policy: .immediate)
        for _ in 1...20 {
            try await settle(service)
            clock.move(by: .seconds(1000))
        }
        #expect(sink.told.flatMap { $0.alerts.map(\.id.text) } == ["id-2", "id-3"])
        let outcome = await outbox.settled["desk"]?[1]
        #expect(outcome == .parked("HTTP 500, again and again, while others get through"))
    }

    @Test func aDeadSinkParksNothing() async throws {
        for number in 1...3 { await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"]) }
        let service = service(ScriptedSink { _, _ in .transient("connection refused") }, policy: .immediate)
        for _ in 1...200 {
            try await settle(service)
            clock.move(by: .seconds(1000))
        }
        #expect(await outbox.pending(for: "desk", limit: 10).map(\.place) == [1, 2, 3])
        // When it lives again, everything gets there, and none is blamed for the outage.
        let alive = ScriptedSink()
        try await settle(self.service(alive, policy: .immediate))
        #expect(Set(alive.told.flatMap(\.alerts).map(\.id.text)) == ["id-1", "id-2", "id-3"])
        #expect(await outbox.settled["desk"] == [1: .delivered, 2: .delivered, 3: .delivered])
    }

    @Test func anOutageKeepsTheOrderAndTheGroup() async throws {
        for number in 1...3 { await outbox.add(Sample.alert(number), at: clock.now, to: ["desk"]) }
        let sink = ScriptedSink { call, _ in call <= 50 ? .unreachable("connection refused") : nil }
        let service = service(sink, policy: .immediate)
        for _ in 1...51 {
            try await settle(service)
            clock.move(by: .seconds(1000))
        }
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-1", "id-2", "id-3"]])
    }

    @Test func quietHoursHoldAllButTheLoud() async throws {
        let night = QuietHours(from: 22 * 60, to: 7 * 60, zone: "Europe/Moscow", except: .critical)
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        await outbox.add(Sample.alert(2, severity: .critical), at: clock.now, to: ["desk"])
        clock.move(by: .seconds(3600))  // 22:30 in Moscow
        let sink = ScriptedSink()
        let service = service(
            sink, policy: DeliveryPolicy(groupWait: .zero, groupInterval: .zero, quietHours: [night]))
        #expect(try await settle(service) == .at(Timestamp(year: 2019, month: 5, day: 15) + .seconds(4 * 3600)))
        #expect(sink.told.map { $0.alerts.map(\.id.text) } == [["id-2"]])
        clock.move(by: .seconds(9 * 3600))
        try await settle(service)
        #expect(sink.told.count == 2)
    }
}
