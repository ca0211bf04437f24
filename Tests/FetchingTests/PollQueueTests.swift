import Fetching
import NewsModel
import Testing

@Suite("The poll queue")
struct PollQueueTests {
    private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }
    private func id(_ number: Int) -> Feed.ID { Feed.ID("https://example.org/\(number)") }

    private func queue(perHost: Int = 2, gap: Duration = .seconds(1)) -> PollQueue {
        var rules = PollRules()
        (rules.perHost, rules.hostGap) = (perHost, gap)
        return PollQueue(rules: rules)
    }

    @Test("gives what is due, longest due first")
    func order() {
        var queue = queue()
        for (number, due) in [30, 10, 20].enumerated() {
            queue.schedule(id(number), host: "h\(number)", due: at(Int64(due)))
        }
        #expect(queue.nextTime == at(10))
        expect(queue.next(now: at(9)) == nil)
        expect(queue.next(now: at(25)) == id(1))
        expect(queue.next(now: at(25)) == id(2))
        expect(queue.next(now: at(25)) == nil)
        #expect(queue.nextTime == at(30))
    }

    @Test("takes over other limits at once")
    func limits() {
        var queue = queue(perHost: 1, gap: .seconds(3600))
        for number in 0..<4 { queue.schedule(id(number), host: "h", due: at(0)) }
        expect(queue.next(now: at(10)) != nil)
        expect(queue.next(now: at(10)) == nil)
        var rules = PollRules()
        (rules.perHost, rules.hostGap) = (3, .seconds(1))
        queue.adopt(rules)
        #expect(queue.nextTime == at(11))
        expect(queue.next(now: at(11)) != nil)
        expect(queue.next(now: at(12)) != nil)
        expect(queue.next(now: at(13)) == nil)
        #expect(queue.nextTime == nil)
    }

    @Test("releases the backlog of one host a gap apart while others go on")
    func burst() {
        var queue = queue()
        for number in 0..<100 { queue.schedule(id(number), host: number < 90 ? "big" : "h\(number)", due: at(0)) }
        var first = 0
        while queue.next(now: at(1000)) != nil { first += 1 }
        #expect(first == 11)
        #expect(queue.nextTime == at(1001))
        expect(queue.next(now: at(1001)) != nil)
        #expect(queue.nextTime == nil)  // two are under way
        queue.finished(host: "big")
        #expect(queue.nextTime == at(1002))
    }

    @Test("moves, removes and blocks")
    func changes() {
        var queue = queue()
        queue.schedule(id(1), host: "a", due: at(10))
        queue.schedule(id(1), host: "b", due: at(5))
        expect(queue.count == 1)
        queue.block(host: "b", until: at(50))
        #expect(queue.nextTime == at(50))
        queue.remove(id(1))
        #expect(queue.nextTime == nil && queue.count == 0)
        queue.schedule(id(2), host: "a", due: at(7))
        queue.shift(by: .seconds(100))
        #expect(queue.nextTime == at(107))
    }

    @Test("agrees with a list that is sorted each time", arguments: 0..<20)
    func model(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        var queue = queue(perHost: 1_000_000, gap: .zero)
        var model: [Feed.ID: Int64] = [:]
        var now: Int64 = 0
        for _ in 0..<2000 {
            let feed = id(Int.random(in: 0..<50, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                queue.remove(feed)
                model[feed] = nil
            case 1, 2:
                let due = now + Int64.random(in: 0..<100, using: &random)
                queue.schedule(feed, host: "h\(Int.random(in: 0..<5, using: &random))", due: at(due))
                model[feed] = due
            default:
                now += Int64.random(in: 0..<20, using: &random)
                let next = queue.next(now: at(now))
                #expect((next == nil) == !model.values.contains { $0 <= now })
                if let next {
                    #expect(model[next] == model.values.min())
                    model[next] = nil
                }
            }
            #expect(queue.nextTime == model.values.min().map { max(at($0), queue.nextTime ?? at($0)) })
        }
    }

    @Test("takes 20,000 feeds in its stride")
    func scale() {
        var queue = queue(gap: .zero)
        for number in 0..<20_000 {
            queue.schedule(id(number), host: "h\(number % 5000)", due: at(Int64(number * 7919 % 900)))
        }
        var (polled, now) = (0, Int64(0))
        while polled < 20_000, now < 10_000 {
            while let next = queue.next(now: at(now)) {
                polled += 1
                queue.finished(host: "h\((Int(next.url.dropFirst(20)) ?? 0) % 5000)")
            }
            now += 1
        }
        #expect(polled == 20_000)
    }
}

/// Randomness that is the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
