import Fetching
import NewsModel
import Testing

@Suite("After a poll")
struct PollDecisionTests {
    static let start = Timestamp(seconds: 1_800_000_000)
    let decision = PollDecision(rules: PollRules())
    let feed = Feed(url: "https://example.org/feed")

    private func result(
        _ content: FetchResult.Content, status: Int = 200, redirects: [FetchResult.Redirect] = [],
        _ change: (inout FetchResult.Answer) -> Void = { _ in }
    ) -> FetchResult {
        var answer = FetchResult.Answer(status: status)
        change(&answer)
        return FetchResult(content: content, answer: answer, redirects: redirects, finalURL: feed.url)
    }

    private var document: FetchResult.Content { .document(FetchedDocument(body: [1], url: feed.url)) }
    private func fresh() -> PollState { PollState(nextDue: Self.start) }

    private func failure(_ kind: PollOutcome.Kind) -> FetchResult {
        FetchResult(content: .failed(PollOutcome(kind, message: "x")), finalURL: feed.url)
    }

    @Test("validators go back byte for byte, for eight days")
    func validators() {
        let full = result(document) {
            $0.etag = "W/\"a b\""
            $0.lastModified = "yesterday, about noon"
        }
        var state = decision.next(feed, fresh(), full, now: Self.start)
        let later = Self.start + .seconds(3600)
        let request = decision.request(for: feed, state: state, now: later)
        #expect(request.etag == "W/\"a b\"" && request.lastModified == "yesterday, about noon")
        // 304s do not make them younger.
        for hour in stride(from: 1, to: 8 * 24, by: 1) {
            state = decision.next(
                feed, state, result(.notModified, status: 304), now: Self.start + .seconds(3600 * hour))
        }
        #expect(decision.request(for: feed, state: state, now: Self.start + .seconds(8 * 86400 - 1)).isConditional)
        #expect(!decision.request(for: feed, state: state, now: Self.start + .seconds(8 * 86400)).isConditional)
        #expect(!decision.request(for: feed, state: state, now: Self.start - .seconds(60)).isConditional)
    }

    @Test("a document that is no feed vouches for nothing")
    func refused() {
        var state = decision.next(feed, fresh(), result(document) { $0.etag = "good" }, now: Self.start)
        let html = PollOutcome(.notAFeed, message: "an HTML page")
        state = decision.next(
            feed, state, result(document) { $0.etag = "bad" }, verdict: .refused(html), now: Self.start + .seconds(900))
        #expect(state.etag == "good")
        #expect(state.outcome == html && state.consecutiveFailures == 1)
    }

    @Test("a permanent redirect is adopted after seven days of the same answer, and left when it fails")
    func moves() {
        let moved = [FetchResult.Redirect(status: 301, target: "https://new.example/feed")]
        var state = decision.next(feed, fresh(), result(document, redirects: moved), now: Self.start)
        #expect(state.movedTo == "https://new.example/feed" && state.currentURL == nil)
        state = decision.next(feed, state, result(.unchanged, redirects: moved), now: Self.start + .seconds(6 * 86400))
        #expect(state.currentURL == nil)
        state = decision.next(feed, state, result(.unchanged, redirects: moved), now: Self.start + .seconds(7 * 86400))
        #expect(state.currentURL == "https://new.example/feed" && state.movedTo == nil)
        #expect(decision.request(for: feed, state: state, now: Self.start).url == "https://new.example/feed")
        for _ in 0..<3 { state = decision.next(feed, state, failure(.notFound), now: Self.start + .seconds(8 * 86400)) }
        #expect(state.currentURL == nil)
    }

    @Test("a captive portal's redirect is not believed")
    func portal() {
        let lie = [FetchResult.Redirect(status: 301, target: "https://portal.example/login")]
        var state = decision.next(feed, fresh(), result(document, redirects: lie), now: Self.start)
        state = decision.next(feed, state, result(document), now: Self.start + .seconds(900))
        #expect(state.movedTo == nil)
        state = decision.next(feed, state, result(document, redirects: lie), now: Self.start + .seconds(8 * 86400))
        #expect(state.currentURL == nil)
        let temporaryFirst = [
            FetchResult.Redirect(status: 302, target: "https://a.example/"),
            .init(status: 301, target: "https://b.example/"),
        ]
        #expect(result(document, redirects: temporaryFirst).permanentTarget == nil)
        #expect(result(document, redirects: Array(temporaryFirst.reversed())).permanentTarget == "https://b.example/")
    }

    @Test("failures back off to a day and never give up")
    func backoff() {
        var state = fresh()
        var now = Self.start
        var delays: [Duration] = []
        for _ in 0..<40 {
            state = decision.next(feed, state, failure(.serverError), now: now)
            delays.append(state.nextDue - now)
            now = state.nextDue
        }
        #expect(delays[0] < .seconds(1800) && delays[1] > .seconds(1700) && delays[2] > .seconds(3500))
        #expect(delays.allSatisfy { $0 >= .seconds(300) && $0 <= .seconds(2 * 86400) })
        #expect(delays.suffix(10).allSatisfy { $0 >= .seconds(86370) && $0 <= .seconds(86400) })
        #expect(state.dueReason.contains("40 times"))
        state = decision.next(feed, state, result(document), now: now)
        #expect(state.consecutiveFailures == 0 && state.nextDue - now < .seconds(1800))
    }

    @Test("what is gone is looked at once a day")
    func gone() {
        let state = decision.next(feed, fresh(), failure(.gone), now: Self.start)
        #expect(state.nextDue - Self.start >= .seconds(86370))
        #expect(state.dueReason.contains("410"))
    }

    @Test("an outage here is not held against the feed")
    func offline() {
        var state = fresh()
        for round in 0..<20 {
            let now = Self.start + .seconds(900 * round)
            state = decision.next(feed, state, failure(.dnsFailure), now: now, isOffline: true)
            #expect(state.nextDue - now < .seconds(1801))
        }
        #expect(state.consecutiveFailures == 1)
    }

    @Test("a clock set back by an hour delays nothing by an hour")
    func clockBack() {
        let state = decision.next(feed, fresh(), result(document), now: Self.start)
        let back = Self.start - .seconds(3600)
        #expect(decision.due(state, now: back) - back <= state.nextDue - Self.start)
        #expect(decision.due(state, now: Self.start + .seconds(5)) == state.nextDue)
    }

    @Test("a deferral moves the due time and nothing else")
    func deferral() {
        let state = decision.next(feed, fresh(), result(document), now: Self.start)
        let until = Self.start + .seconds(7200)
        var expected = state
        let deferred = decision.next(
            feed, state, FetchResult(content: .deferred(until: until), finalURL: ""), now: Self.start + .seconds(900))
        #expect(deferred.nextDue >= until && deferred.nextDue <= until + .seconds(60))
        (expected.nextDue, expected.dueReason) = (deferred.nextDue, deferred.dueReason)
        #expect(deferred == expected)
    }
}
