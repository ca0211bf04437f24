import NewsModel
import Testing

@testable import Alerting

@Suite(.timeLimit(.minutes(1))) struct DispatcherTests {
    private let outbox = MemoryOutbox()
    private let clock = HandClock()
    private var context: DispatchContext { DispatchContext(outbox: outbox, now: { [clock] in clock.now }) }

    @Test func aFollowerGetsEveryAlertOnceAndInOrder() async throws {
        for number in 1...1200 { await outbox.add(Sample.alert(number), at: clock.now) }
        let sink = ScriptedSink("log") { call, _ in call == 2 ? .transient("disk full") : nil }
        let service = FollowingSink(sink, from: .oldest, context: context)
        #expect(try await service.step(flushing: false) == .now)
        #expect(try await service.step(flushing: false) == .at(clock.now + .seconds(1)))
        clock.move(by: .seconds(1))
        while try await service.step(flushing: false) == .now {}
        #expect(sink.told.flatMap(\.alerts).map(\.id.text) == (1...1200).map { "id-\($0)" })
    }

    @Test func aFollowerOfTheNewestTellsNoHistory() async throws {
        await outbox.add(Sample.alert(1), at: clock.now)
        let sink = ScriptedSink("console")
        let service = FollowingSink(sink, from: .newest, context: context)
        while try await service.step(flushing: false) == .now {}
        await outbox.add(Sample.alert(2), at: clock.now)
        while try await service.step(flushing: false) == .now {}
        #expect(sink.told.flatMap(\.alerts).map(\.id.text) == ["id-2"])
    }

    /// A sink that had followed the record, was something else meanwhile, and follows again.
    @Test func aFollowerWhosePlaceWasForgottenTellsNoHistory() async throws {
        await outbox.add(Sample.alert(1), at: clock.now)
        try await context.settle([], standing: SinkStanding(name: "console"))
        let sink = ScriptedSink("console")
        let service = FollowingSink(sink, from: .newest, context: context)
        while try await service.step(flushing: false) == .now {}
        await outbox.add(Sample.alert(2), at: clock.now)
        while try await service.step(flushing: false) == .now {}
        #expect(sink.told.flatMap(\.alerts).map(\.id.text) == ["id-2"])
    }

    @Test func aDeadSinkHoldsNoOther() async throws {
        let (dead, alive) = (ScriptedSink("dead") { _, _ in .transient("refused") }, ScriptedSink("alive"))
        let dispatcher = Dispatcher([
            RoutedSink(dead, policy: .immediate, context: context),
            RoutedSink(alive, policy: .immediate, context: context),
        ])
        let running = Task { await dispatcher.run() }
        for number in 1...50 {
            await outbox.add(Sample.alert(number), at: clock.now, to: ["dead", "alive"])
            dispatcher.ring()
        }
        while alive.told.flatMap(\.alerts).count < 50 { try await Task.sleep(for: .milliseconds(2)) }
        #expect(alive.told.flatMap(\.alerts).map(\.id.text) == (1...50).map { "id-\($0)" })
        #expect(dead.told.isEmpty)
        running.cancel()
        await running.value
    }

    @Test func aFollowerIsToldWhileWorkGoesOn() async {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        let (log, desk) = (ScriptedSink("log"), ScriptedSink("desk"))
        let dispatcher = Dispatcher([
            FollowingSink(log, from: .oldest, context: context), RoutedSink(desk, policy: .immediate, context: context),
        ])
        await dispatcher.follow(every: .milliseconds(5)) {
            while log.told.isEmpty { try? await Task.sleep(for: .milliseconds(1)) }
            await outbox.add(Sample.alert(2), at: clock.now)
            while log.told.count < 2 { try? await Task.sleep(for: .milliseconds(1)) }
        }
        #expect(log.told.flatMap(\.alerts).map(\.id.text) == ["id-1", "id-2"])
        #expect(desk.told.isEmpty)
    }

    /// A sink that takes its time, and says whether it is at it.
    private actor SlowSink: AlertSink {
        nonisolated let name = "slow"
        private(set) var told: [AlertMessage] = []
        private(set) var isTelling = false
        func deliver(_ message: AlertMessage) async throws(DeliveryError) {
            isTelling = true
            do { try await Task.sleep(for: .milliseconds(100)) } catch { throw .interrupted }
            told.append(message)
        }
    }

    @Test func workThatEndsInTheMiddleOfTellingHasNothingToldTwice() async {
        await outbox.add(Sample.alert(1), at: clock.now)
        let sink = SlowSink()
        let dispatcher = Dispatcher([FollowingSink(sink, from: .oldest, context: context)])
        await dispatcher.follow(every: .milliseconds(1)) {
            while await !sink.isTelling { try? await Task.sleep(for: .milliseconds(1)) }
        }
        #expect(await sink.told.count == 1)
        await dispatcher.drain(until: .now + .seconds(60))
        #expect(await sink.told.count == 1)
    }

    /// A sink during whose telling there is always something new to tell, as in a long first poll.
    private actor EchoingSink: AlertSink {
        nonisolated let name = "echo"
        private let outbox: MemoryOutbox
        private(set) var calls = 0
        init(_ outbox: MemoryOutbox) { self.outbox = outbox }
        func deliver(_ message: AlertMessage) async throws(DeliveryError) {
            calls += 1
            await outbox.add(Sample.alert(calls + 1), at: Sample.start)
        }
    }

    /// Telling what comes meanwhile at once would flush the disk for every few alerts.
    @Test func aFollowerTellsWhatStandsThereAndRests() async {
        await outbox.add(Sample.alert(1), at: clock.now)
        let sink = EchoingSink(outbox)
        let dispatcher = Dispatcher([FollowingSink(sink, from: .oldest, context: context)])
        await dispatcher.follow(every: .milliseconds(10)) {
            while await sink.calls < 3 { try? await Task.sleep(for: .milliseconds(1)) }
        }
        #expect(await sink.calls < 100)
    }

    @Test func drainingTellsWhatIsStillWaitingForCompany() async throws {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["desk"])
        let sink = ScriptedSink()
        let dispatcher = Dispatcher([RoutedSink(sink, policy: DeliveryPolicy(), context: context)])
        await dispatcher.drain(until: .now + .seconds(120))
        #expect(sink.told.count == 1)
    }

    /// A sink that never answers, as a receiver that accepts the connection and then says nothing.
    private struct MuteSink: AlertSink {
        let name = "mute"
        func deliver(_ message: AlertMessage) async throws(DeliveryError) {
            do { try await Task.sleep(for: .seconds(3600)) } catch { throw .transient("cancelled") }
        }
    }

    @Test func drainingEndsInTimeWhateverASinkDoes() async throws {
        await outbox.add(Sample.alert(1), at: clock.now, to: ["mute"])
        let dispatcher = Dispatcher([RoutedSink(MuteSink(), policy: .immediate, context: context)])
        let time = await ContinuousClock().measure { await dispatcher.drain(until: .now + .milliseconds(100)) }
        #expect(time < .seconds(600))
        #expect(await outbox.pending(for: "mute", limit: 1).count == 1)
    }

    @Test func aRingBeforeTheWaitIsNotLost() async {
        let bell = Doorbell()
        bell.ring()
        bell.ring()
        let time = await ContinuousClock().measure { await bell.wait(atMost: .seconds(3600)) }
        #expect(time < .seconds(600))
        let again = await ContinuousClock().measure { await bell.wait(atMost: .milliseconds(30)) }
        #expect(again >= .milliseconds(30))
    }
}
