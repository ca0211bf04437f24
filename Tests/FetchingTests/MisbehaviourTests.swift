import Fetching
import MisbehavingServer
import NewsModel
import Testing
import Transfers

@Suite("A server that goes wrong", .timeLimit(.minutes(1)))
struct MisbehaviourTests {
    static let now = Timestamp(seconds: 1_800_000_000)

    private var rules: PollRules {
        var rules = PollRules()
        rules.hostGap = .zero
        rules.maxSize = 4 << 20
        rules.timeout = .seconds(8)
        rules.slowWindow = .seconds(1)
        return rules
    }

    @Test("brings a typed outcome that says what to do", arguments: Misbehaviour.all)
    func outcome(of misbehaviour: Misbehaviour) async {
        let server = LoopbackServer(behave: misbehaviour.behave)
        defer { server.stop() }
        var rules = rules
        // What is not about time has enough of it on a busy machine too.
        if ![.timeout, .tooSlow].contains(misbehaviour.expected) { rules.timeout = .seconds(45) }
        let fetcher = WebFetcher(rules: rules, client: TransferClient())
        let feed = Feed(url: server.url("/feed"))
        let result = await fetcher.fetch(feed, state: PollState(nextDue: Self.now), now: Self.now)
        guard case .failed(let outcome) = result.content else {
            Issue.record("\(result.content)")
            return
        }
        #expect(outcome.kind == misbehaviour.expected, "\(outcome)")
        #expect(outcome.hint != nil, "\(outcome)")
        #expect(outcome.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        let state = PollDecision(rules: rules).next(feed, PollState(nextDue: Self.now), result, now: Self.now)
        #expect(state.consecutiveFailures == 1)
        #expect(state.nextDue >= Self.now + rules.minimum)
    }

    @Test("does not delay the feeds beside it")
    func neighbours() async {
        let bad = Misbehaviour.all.map { LoopbackServer(behave: $0.behave) }
        let good = LoopbackServer { $0.respond("200 OK", ["ETag: \"1\""], body: Feeds.rss($0.path)) }
        defer { for server in bad + [good] { server.stop() } }
        var rules = rules
        rules.concurrency = 200
        // Whoever waits for a bad server waits longer than is allowed below.
        rules.timeout = .seconds(50)
        rules.slowWindow = .seconds(48)
        rules.perHost = 200
        let fetcher = WebFetcher(rules: rules, client: TransferClient())
        let clock = ContinuousClock()
        let start = clock.now
        await withTaskGroup(of: Duration?.self) { group in
            for server in bad {
                group.addTask {
                    _ = await fetcher.fetch(
                        Feed(url: server.url("/feed")), state: PollState(nextDue: Self.now), now: Self.now)
                    return nil
                }
            }
            for number in 0..<100 {
                group.addTask {
                    let feed = Feed(url: good.url("/good\(number)"))
                    let result = await fetcher.fetch(feed, state: PollState(nextDue: Self.now), now: Self.now)
                    guard case .document = result.content else {
                        Issue.record("\(result.content)")
                        return nil
                    }
                    return clock.now - start
                }
            }
            var count = 0
            for await time in group {
                if let time {
                    count += 1
                    if count == 100 { group.cancelAll() }
                    #expect(time < .seconds(40))
                }
            }
        }
    }
}
