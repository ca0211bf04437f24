import Fetching
import NewsModel
import Testing

@Suite("The service notices")
struct NetworkHealthTests {
    private func failed(_ kind: PollOutcome.Kind) -> FetchResult {
        FetchResult(content: .failed(PollOutcome(kind, message: "x")), finalURL: "")
    }

    @Test("that it has no network, when no host can be reached, and when it is back")
    func offline() {
        var health = NetworkHealth()
        expect(health.note(failed(.dnsFailure), host: "a") == nil)
        expect(health.note(failed(.dnsFailure), host: "a") == nil)
        expect(health.note(failed(.connectFailure), host: "b") == nil)
        expect(health.note(failed(.dnsFailure), host: "c") == .wentOffline)
        expect(health.note(failed(.dnsFailure), host: "d") == nil)
        #expect(health.isOffline)
        expect(health.note(failed(.cancelled), host: "e") == nil)
        expect(health.note(failed(.serverError), host: "f") == .cameBack)
        #expect(!health.isOffline)
    }

    @Test("that hosts are down, but not all")
    func someDown() {
        var health = NetworkHealth()
        for number in 0..<50 {
            expect(health.note(failed(.timeout), host: "down\(number % 7)") == nil)
            if number % 2 == 1 { expect(health.note(failed(.notFound), host: "up") == nil) }
        }
    }

    @Test("that the clock was set, and not that it drifts or that time passes")
    func clock() {
        let start = Timestamp(seconds: 1_800_000_000)
        var watch = ClockWatch(wall: start, steady: .zero)
        expect(watch.look(wall: start + .seconds(60), steady: .seconds(60)) == nil)
        expect(watch.look(wall: start + .seconds(130), steady: .seconds(120)) == nil)
        expect(watch.look(wall: start + .seconds(190 - 3600), steady: .seconds(180)) == .seconds(-3600))
        expect(watch.look(wall: start + .seconds(250 - 3600), steady: .seconds(240)) == nil)
        expect(watch.look(wall: start + .seconds(310 + 86400 - 3600), steady: .seconds(300)) == .seconds(86400))
    }
}
