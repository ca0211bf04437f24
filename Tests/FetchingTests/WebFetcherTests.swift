import Fetching
import MisbehavingServer
import NewsModel
import Synchronization
import Testing
import Transfers

@Suite("Fetching", .timeLimit(.minutes(1)))
struct WebFetcherTests {
    static let now = Timestamp(seconds: 1_800_000_000)
    let state = PollState(nextDue: now)

    private func fetcher(_ change: (inout PollRules) -> Void = { _ in }) -> WebFetcher {
        var rules = PollRules()
        rules.hostGap = .zero
        change(&rules)
        return WebFetcher(rules: rules, client: TransferClient())
    }

    @Test("sends validators back and takes 304 for an answer")
    func conditional() async {
        let server = LoopbackServer { peer in
            if peer.header("If-None-Match") == "\"v1\"", peer.header("If-Modified-Since") == "whenever" {
                peer.respond("304 Not Modified", ["ETag: \"v1\""])
            } else {
                peer.respond(
                    "200 OK", ["ETag: \"v1\"", "Last-Modified: whenever", "Content-Type: text/xml; charset=x"],
                    body: "<rss/>")
            }
        }
        defer { server.stop() }
        let (fetcher, feed) = (fetcher(), Feed(url: server.url("/feed")))
        let first = await fetcher.fetch(feed, state: state, now: Self.now)
        guard case .document(let document) = first.content else {
            Issue.record("\(first)")
            return
        }
        #expect(document.contentType == "text/xml; charset=x" && document.url == feed.url)
        var state = PollDecision(rules: PollRules()).next(feed, state, first, now: Self.now)
        let second = await fetcher.fetch(feed, state: state, now: Self.now + .seconds(900))
        guard case .notModified = second.content else {
            Issue.record("\(second)")
            return
        }
        state.validatorsSince = Self.now - .seconds(9 * 86400)
        let third = await fetcher.fetch(feed, state: state, now: Self.now)
        guard case .unchanged = third.content else {
            Issue.record("\(third)")
            return
        }
    }

    @Test(
        "sends a date back only when the document cannot change once more in the same second",
        arguments: [
            (modified: "Tue, 14 May 2019 10:00:00 GMT", answered: "Tue, 14 May 2019 10:00:00 GMT", isSent: false),
            ("Tue, 14 May 2019 10:00:05 GMT", "Tue, 14 May 2019 10:00:00 GMT", false),
            ("Tue, 14 May 2019 09:59:59 GMT", "Tue, 14 May 2019 10:00:00 GMT", true),
        ])
    func weakDates(modified: String, answered: String, isSent: Bool) async {
        let server = LoopbackServer { peer in
            peer.respond("200 OK", ["Date: \(answered)", "Last-Modified: \(modified)"], body: "<rss/>")
        }
        defer { server.stop() }
        let result = await fetcher().fetch(Feed(url: server.url("/feed")), state: state, now: Self.now)
        #expect((result.answer?.lastModified == modified) == isSent)
    }

    @Test("follows redirects on the feed's own host and tells where they led")
    func redirects() async {
        let server = LoopbackServer { peer in
            peer.path == "/end"
                ? peer.respond("200 OK", body: "<rss/>")
                : peer.respond(
                    peer.path == "/a" ? "301 Moved" : "302 Found", ["Location: \(peer.path == "/a" ? "b" : "/end#x")"])
        }
        defer { server.stop() }
        let result = await fetcher().fetch(Feed(url: server.url("/a")), state: state, now: Self.now)
        #expect(
            result.redirects == [
                .init(status: 301, target: server.url("/b")), .init(status: 302, target: server.url("/end")),
            ])
        #expect(result.permanentTarget == server.url("/b") && result.finalURL == server.url("/end"))
        #expect(server.requests.count == 3)
    }

    @Test("brings cookies along while it is led on, and forgets them then")
    func cookies() async {
        let server = LoopbackServer { peer in
            switch (peer.path, peer.header("Cookie")) {
            case ("/feed", "seen=1; lang=en"), ("/feed", "lang=en; seen=1"): peer.respond("200 OK", body: "<rss/>")
            case ("/feed", nil):
                peer.respond("302 Found", ["Location: /check", "Set-Cookie: seen=1; Path=/"])
            case ("/check", "seen=1"):
                peer.respond("302 Found", ["Location: /feed", "Set-Cookie: lang=en; Path=/; HttpOnly"])
            default: peer.respond("403 Forbidden")
            }
        }
        defer { server.stop() }
        let (fetcher, feed) = (fetcher(), Feed(url: server.url("/feed")))
        for _ in 0..<2 {
            let result = await fetcher.fetch(feed, state: state, now: Self.now)
            guard case .document = result.content else {
                Issue.record("\(result)")
                return
            }
        }
        #expect(server.requests.count == 6)
        #expect(server.requests.filter { !$0.contains("Cookie:") }.count == 2, "each fetch begins without any")
    }

    @Test("goes in a circle only until it sees that nothing changes")
    func circle() async {
        let server = LoopbackServer { $0.respond("302 Found", ["Location: /feed", "Set-Cookie: a=b"]) }
        defer { server.stop() }
        let result = await fetcher().fetch(Feed(url: server.url("/feed")), state: state, now: Self.now)
        guard case .failed(let outcome) = result.content else {
            Issue.record("\(result)")
            return
        }
        #expect(outcome.kind == .tooManyRedirects && server.requests.count == 2)
    }

    @Test(
        "ends a redirect to what is no place on the web as refused",
        arguments: [
            "http://-\u{fc}-.example/", "http://a b/", "http://[::1", "file:///etc/passwd", "http://",
            "http://a..b:99999/",
            "javascript:alert(1)", "http://%00/",
        ])
    func oddHosts(_ target: String) async {
        let server = LoopbackServer { $0.respond("302 Found", ["Location: \(target)"]) }
        defer { server.stop() }
        let result = await fetcher().fetch(Feed(url: server.url("/feed")), state: state, now: Self.now)
        guard case .failed(let outcome) = result.content else {
            Issue.record("\(result)")
            return
        }
        #expect(outcome.kind == .redirectRefused, "\(outcome)")
    }

    @Test("asks for a page as nobody in particular, whatever its link says")
    func credentialsOfLinks() async {
        let server = LoopbackServer { $0.respond("200 OK", body: "<p>x") }
        defer { server.stop() }
        let link = server.url("/story").replacing("http://", with: "http://me:secret@")
        let page = PageRequest(url: link, feed: Feed(url: server.url("/feed")))
        let result = await fetcher().fetch(page, now: Self.now)
        #expect(server.requests.count == 1 && !server.requests[0].contains("Authorization"))
        #expect(!result.finalURL.contains("secret"))
        _ = await fetcher().fetch(PageRequest(url: link, isTrusted: true), now: Self.now)
        #expect(server.requests.last?.contains("Authorization") == true, "the operator's own are his to send")
    }

    @Test("reads a feed whose Content-Encoding names no coding, and says so")
    func mislabelled() async {
        let server = LoopbackServer { $0.respond("200 OK", ["Content-Encoding: utf-8"], body: Feeds.rss("a")) }
        defer { server.stop() }
        let feed = Feed(url: server.url("/feed"))
        let result = await fetcher().fetch(feed, state: state, now: Self.now)
        let next = PollDecision(rules: PollRules()).next(feed, state, result, now: Self.now)
        #expect(next.outcome?.isSuccess == true && next.outcome?.message.contains("utf-8") == true)
    }

    @Test("keeps the validators of the last whole body when one is cut short")
    func cutBody() async {
        let body = CodedSample.gzip
        let server = LoopbackServer { peer in
            let part = peer.path == "/whole" ? body[...] : body.prefix(body.count / 2)
            peer.respond("200 OK", ["ETag: \"\(peer.path)\"", "Content-Encoding: gzip"], body: Array(part))
        }
        defer { server.stop() }
        let (fetcher, decision) = (fetcher(), PollDecision(rules: PollRules()))
        let feed = Feed(url: server.url("/whole"))
        let whole = await fetcher.fetch(feed, state: state, now: Self.now)
        let known = decision.next(feed, state, whole, now: Self.now)
        let cut = await fetcher.fetch(Feed(url: server.url("/cut")), state: known, now: Self.now)
        let after = decision.next(feed, known, cut, now: Self.now)
        #expect(after.outcome?.kind == .badEncoding && after.etag == known.etag && after.etag == "\"/whole\"")
        #expect(after.bodyDigest == known.bodyDigest)
    }

    @Test("knocks at no inner door that only a redirect or an article named")
    func innerDoors() async {
        let inner = LoopbackServer { $0.respond("200 OK", body: "secret") }
        let innerPort = inner.port
        let outer = LoopbackServer { peer in
            peer.respond("302 Found", ["Location: http://\(peer.path.dropFirst()):\(innerPort)/"])
        }
        defer { for server in [inner, outer] { server.stop() } }
        let fetcher = fetcher()
        for host in ["127.0.0.1", "localhost", "127.1", "0", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"] {
            let result = await fetcher.fetch(Feed(url: outer.url("/\(host)")), state: state, now: Self.now)
            guard case .failed(let outcome) = result.content else {
                Issue.record("\(result)")
                return
            }
            #expect(outcome.kind == .addressRefused, "\(host): \(outcome)")
        }
        let feed = Feed(url: outer.url("/feed"))
        let page = await fetcher.fetch(PageRequest(url: inner.url("/story"), feed: feed), now: Self.now)
        guard case .failed(let outcome) = page.content else {
            Issue.record("\(page)")
            return
        }
        #expect(outcome.kind == .addressRefused)
        #expect(inner.requests.isEmpty)
        let trusted = await fetcher.fetch(PageRequest(url: inner.url("/story"), isTrusted: true), now: Self.now)
        guard case .document = trusted.content else {
            Issue.record("\(trusted)")
            return
        }
    }

    @Test("waits when a host says so, and asks again afterwards")
    func retryAfter() async {
        let server = LoopbackServer { $0.respond("429 Too Many Requests", ["Retry-After: 600"]) }
        defer { server.stop() }
        let fetcher = fetcher()
        _ = await fetcher.fetch(Feed(url: server.url("/a")), state: state, now: Self.now)
        let other = await fetcher.fetch(Feed(url: server.url("/b")), state: state, now: Self.now + .seconds(60))
        guard case .deferred(let until) = other.content else {
            Issue.record("\(other)")
            return
        }
        #expect(until == Self.now + .seconds(600) && server.requests.count == 1)
        _ = await fetcher.fetch(Feed(url: server.url("/b")), state: state, now: Self.now + .seconds(601))
        #expect(server.requests.count == 2)
    }

    @Test("remembers over its own end what hosts asked for, and for no longer than they did")
    func holdsAreHandedOn() {
        var memory = HostMemory()
        memory.note(host: "a", url: "http://a/1", wait: .seconds(600), succeeded: false, now: Self.now)
        memory.note(host: "b", url: "http://b/1", wait: .seconds(60), succeeded: false, now: Self.now)
        memory.note(host: "c", url: "http://c/1", wait: nil, succeeded: true, now: Self.now)
        let later = Self.now + .seconds(100)
        let holds = memory.holds(since: 0, at: later)
        #expect(holds == HostHolds(generation: 2, hosts: ["a": Self.now + .seconds(600)]))
        var next = HostMemory(holds ?? HostHolds())
        #expect(next.holds(since: 2, at: later) == nil)
        #expect(next.blocked(host: "a", url: "http://a/2", now: later) == Self.now + .seconds(600))
        #expect(next.blocked(host: "a", url: "http://a/2", now: Self.now + .seconds(600)) == nil)
        #expect(next.blocked(host: "b", url: "http://b/2", now: later) == nil)
        // The next wish is news to whoever kept the earlier ones, also where another memory took over.
        next.note(host: "d", url: "http://d/1", wait: .seconds(60), succeeded: false, now: later)
        #expect(next.holds(since: 2, at: later)?.hosts.keys.sorted() == ["a", "d"])
    }

    @Test("never has more requests at a host than it may, nor more in all")
    func concurrency() async {
        let active = Atomic(0), most = Atomic(0)
        let server = LoopbackServer { peer in
            let count = active.add(1, ordering: .relaxed).newValue
            most.max(count, ordering: .relaxed)
            peer.pause(.milliseconds(20))
            active.subtract(1, ordering: .relaxed)
            peer.respond("200 OK", body: "x")
        }
        defer { server.stop() }
        for (perHost, total) in [(2, 64), (10, 3)] {
            most.store(0, ordering: .relaxed)
            let fetcher = fetcher { ($0.perHost, $0.concurrency) = (perHost, total) }
            await fetchMany(fetcher, server, count: 20)
            #expect(most.load(ordering: .relaxed) == min(perHost, total))
        }
    }

    @Test("leaves a gap between requests to a host, over redirects too")
    func gap() async {
        let server = LoopbackServer { peer in
            peer.path.hasPrefix("/0")
                ? peer.respond("302 Found", ["Location: /end"]) : peer.respond("200 OK", body: "x")
        }
        defer { server.stop() }
        let time = await ContinuousClock().measure {
            await fetchMany(fetcher { $0.hostGap = .milliseconds(100) }, server, count: 5)
        }
        // Six requests have five gaps between them.
        #expect(server.requests.count == 6 && time > .milliseconds(490))
    }

    @Test("stops at once when the service stops, in line or under way")
    func cancellation() async {
        let server = LoopbackServer { $0.stall() }
        defer { server.stop() }
        let clock = ContinuousClock()
        let time = await clock.measure {
            let task = Task { await fetchMany(fetcher { $0.timeout = .seconds(600) }, server, count: 50) }
            try? await Task.sleep(for: .milliseconds(100))
            task.cancel()
            await task.value
        }
        #expect(time < .seconds(45))
    }

    @Test("shows credentials to the feed's origin only")
    func credentials() async throws {
        let server = LoopbackServer { $0.respond("200 OK", body: "x") }
        defer { server.stop() }
        var feed = Feed(url: server.url("/feed"))
        feed.request.authorization = .bearer(token: "t")
        feed.request.headers = [.init(name: "X-Key", value: "k")]
        feed.request.userAgent = "mine"
        let fetcher = fetcher()
        _ = await fetcher.fetch(feed, state: state, now: Self.now)
        var elsewhere = PageRequest(url: server.url("/page", host: "localhost"), feed: feed)
        elsewhere.isTrusted = false
        _ = await fetcher.fetch(elsewhere, now: Self.now)
        _ = await fetcher.fetch(PageRequest(url: server.url("/page"), feed: feed), now: Self.now)
        #expect(server.requests.count == 2)
        #expect(
            server.requests.allSatisfy {
                $0.contains("Bearer t") && $0.contains("X-Key: k") && $0.contains("User-Agent: mine")
            })
    }

    private func fetchMany(_ fetcher: WebFetcher, _ server: LoopbackServer, count: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                group.addTask {
                    _ = await fetcher.fetch(
                        Feed(url: server.url("/\(number)")), state: PollState(nextDue: Self.now), now: Self.now)
                }
            }
        }
    }
}
