import Fetching
import MisbehavingServer
import NewsModel
import Testing
import Transfers

@Suite("What a response says of time", .timeLimit(.minutes(1)))
struct FreshnessTests {
    /// Fri, 15 Jan 2027 08:00:00 GMT.
    static let now = Timestamp(seconds: 1_800_000_000)

    private func answer(_ status: String, _ headers: [String]) async -> FetchResult.Answer? {
        let server = LoopbackServer { $0.respond(status, headers, body: "<rss/>") }
        defer { server.stop() }
        let fetcher = WebFetcher(rules: PollRules(), client: TransferClient())
        return await fetcher.fetch(Feed(url: server.url()), state: PollState(nextDue: Self.now), now: Self.now).answer
    }

    @Test(
        "is its freshness",
        arguments: [
            (["Cache-Control: max-age=300"], Duration?.some(.seconds(300))),
            (["Cache-Control: public, MAX-AGE=300 , must-revalidate", "Age: 100"], .seconds(200)),
            (["Cache-Control: max-age=300", "Age: 999"], .zero),
            (["Cache-Control: private", "Cache-Control: max-age=\"60\""], .seconds(60)),
            (["Cache-Control: no-cache, max-age=300"], .zero),
            (["Cache-Control: max-age=99999999999999999999"], .seconds(366 * 86400)),
            (["Cache-Control: max-age=-1"], nil),
            (["Date: Fri, 15 Jan 2027 07:00:00 GMT", "Expires: Fri, 15 Jan 2027 07:30:00 GMT"], .seconds(1800)),
            (["Expires: Fri, 15 Jan 2027 09:00:00 GMT"], .seconds(3600)),
            (["Expires: 0"], .zero), (["Expires: Thu, 01 Jan 1970 00:00:00 GMT"], .zero),
            (["Expires: Fri, 15 Jan 2027 09:00:00 GMT", "Cache-Control: max-age=5"], .seconds(5)),
            (["Cache-Control: ,,;=max-age"], nil), ([], nil),
        ])
    func freshness(_ headers: [String], _ expected: Duration?) async {
        #expect(await answer("200 OK", headers)?.freshness == expected)
    }

    @Test(
        "is when to come back, at most a day ahead",
        arguments: [
            ("120", Duration?.some(.seconds(120))), (" 120 ", .seconds(120)), ("0", .zero),
            ("Fri, 15 Jan 2027 08:10:00 GMT", .seconds(600)), ("Friday, 15-Jan-27 08:10:00 GMT", .seconds(600)),
            ("Fri, 15 Jan 2027 07:00:00 GMT", .zero), ("Fri, 31 Dec 2100 23:59:59 GMT", .seconds(86400)),
            ("99999999999999999999999", .seconds(86400)), ("-5", nil), ("soon", nil), ("1.5", nil),
        ])
    func retryAfter(_ value: String, _ expected: Duration?) async {
        for status in ["429 Too Many Requests", "503 Service Unavailable"] {
            #expect(await answer(status, ["Retry-After: \(value)"])?.retryAfter == expected)
        }
    }
}
