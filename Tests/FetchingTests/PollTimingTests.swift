import Fetching
import NewsModel
import Testing

@Suite("The next poll")
struct PollTimingTests {
    /// Friday 15 January 2027, 08:00 UTC.
    static let start = Timestamp(seconds: 1_800_000_000)

    private func due(
        _ feed: Feed = Feed(url: "https://example.org/feed"), rules: PollRules = PollRules(), now: Timestamp = start,
        hints: FeedDocument.PollingHints = .init(), freshness: Duration? = nil, retryAfter: Duration? = nil
    ) -> PollState {
        var answer = FetchResult.Answer(status: 200)
        answer.freshness = freshness
        answer.retryAfter = retryAfter
        let result = FetchResult(
            content: .document(FetchedDocument(body: [1], url: feed.url)), answer: answer, finalURL: feed.url)
        return PollDecision(rules: rules).next(
            feed, PollState(nextDue: now), result, verdict: .parsed(hints: hints, changed: true), now: now)
    }

    @Test(
        "waits for the largest of what is asked, within the clamps",
        arguments: [
            (FeedDocument.PollingHints(ttl: 60), Duration?.none, Duration.seconds(3600), Duration.seconds(7200)),
            (.init(ttl: 1), nil, .seconds(870), .seconds(1800)),
            (.init(ttl: 1_000_000_000), nil, .seconds(86370), .seconds(2 * 86400)),
            (.init(ttl: -5), nil, .seconds(870), .seconds(1800)),
            (.init(updateInterval: .seconds(7200)), nil, .seconds(7170), .seconds(14400)),
            (.init(ttl: 60, updateInterval: .seconds(7200)), nil, .seconds(7170), .seconds(14400)),
            (.init(), .seconds(3 * 3600), .seconds(3 * 3600), .seconds(12000)),
            (.init(), .seconds(365 * 86400), .seconds(86400), .seconds(96000)),
            (.init(), .zero, .seconds(870), .seconds(1800)),
        ])
    func largest(_ hints: FeedDocument.PollingHints, _ freshness: Duration?, _ low: Duration, _ high: Duration) {
        let delay = due(hints: hints, freshness: freshness).nextDue - Self.start
        #expect(delay >= low - .seconds(30) && delay <= high, "\(delay)")
    }

    @Test("honours Retry-After beyond the maximum, which is the operator's wish for news, not the server's for peace")
    func retryAfter() {
        var rules = PollRules()
        rules.maximum = .seconds(3600)
        #expect(due(rules: rules, retryAfter: .seconds(20000)).nextDue - Self.start >= .seconds(20000))
    }

    @Test("skips the hours and days that the feed names")
    func skips() {
        let night = due(hints: .init(skipHours: Set(8...17))).nextDue
        #expect(night.seconds / 3600 % 24 == 18)
        let weekend = due(now: Self.start + .seconds(86400), hints: .init(skipDays: [6, 7])).nextDue
        #expect((weekend.seconds / 86400 + 3) % 7 == 0)
        let never = due(hints: .init(skipHours: Set(0...23))).nextDue
        #expect(never - Self.start < .seconds(1801))
    }

    @Test("has the same place in every period, whenever it was asked")
    func places() {
        let first = due().nextDue
        for delay in [1, 10, 25] {
            let state = due(now: first + .seconds(delay))
            #expect(state.nextDue == first + .seconds(900))
        }
    }

    @Test("spreads feeds that were all polled at one moment evenly")
    func spread() {
        var histogram = [Int](repeating: 0, count: 15)
        for number in 0..<3000 {
            let feed = Feed(url: "https://host\(number % 300).example/\(number)")
            histogram[Int(due(feed).nextDue.seconds / 60 % 15)] += 1
        }
        #expect(histogram.allSatisfy { (140...260).contains($0) }, "\(histogram)")
    }

    @Test("comes sooner for a feed that changes often and later for one that does not, within the clamps")
    func adaptive() {
        let rules = PollRules()
        func settled(changeEvery interval: Int64) -> Duration {
            let feed = Feed(url: "https://example.org/feed")
            let decision = PollDecision(rules: rules)
            var state = PollState(nextDue: Self.start)
            var (lastChange, delay) = (Int64(0), Duration.zero)
            var now = Self.start
            while now < Self.start + .seconds(60 * 86400) {
                let change = now.seconds / interval
                let result = FetchResult(
                    content: .document(FetchedDocument(body: [1], url: "")), answer: .init(status: 200), finalURL: "")
                state = decision.next(
                    feed, state, result, verdict: .parsed(hints: .init(), changed: change != lastChange), now: now)
                lastChange = change
                delay = state.nextDue - now
                #expect(delay >= rules.minimum)
                now = state.nextDue
            }
            return delay
        }
        #expect(settled(changeEvery: 60) <= .seconds(600))
        #expect((Duration.seconds(600)...(.seconds(2400))).contains(settled(changeEvery: 3600)))
        #expect((Duration.seconds(3600)...(.seconds(12 * 3600))).contains(settled(changeEvery: 86400)))
        #expect(settled(changeEvery: 400 * 86400) >= .seconds(12 * 3600))
    }

    @Test("keeps to what the operator said of one feed")
    func configured() {
        let feed = Feed(url: "https://example.org/feed", interval: .seconds(600))
        let state = due(feed)
        #expect(state.nextDue - Self.start <= .seconds(1200))
        #expect(state.dueReason == "every 10m as configured")
    }
}
