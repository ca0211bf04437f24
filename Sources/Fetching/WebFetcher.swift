public import NewsModel
import Synchronization
public import Transfers

/// Feeds and pages over HTTP, within the rules: politeness, limits, and what redirects may lead to.
public final class WebFetcher: Fetcher {
    private let decision: PollDecision
    private let client: TransferClient
    private let gate: HostGate
    private let memory: Memory

    /// What fetchers that follow one another share.
    private final class Memory: Sendable {
        let hosts: Mutex<HostMemory>
        init(_ holds: HostHolds) { hosts = Mutex(HostMemory(holds)) }
    }

    /// - Parameter holds: hosts that asked to be left alone before.
    public init(rules: PollRules, client: TransferClient, holds: HostHolds = HostHolds()) {
        memory = Memory(holds)
        decision = PollDecision(rules: rules)
        self.client = client
        gate = HostGate(rules: rules)
    }

    /// Goes on where another fetcher is, by other rules: hosts are asked no more often because the rules have changed, and
    /// what hosts tell the other one is known to both.
    public init(succeeding other: WebFetcher, rules: PollRules) {
        memory = other.memory
        decision = PollDecision(rules: rules)
        client = other.client
        gate = other.gate
        gate.adopt(rules)
    }

    public func fetch(_ feed: Feed, state: PollState, now: Timestamp) async -> FetchResult {
        let poll = decision.request(for: feed, state: state, now: now)
        var errand = Errand(poll: poll, accept: Errand.feedTypes, options: feed.request, rules: decision.rules)
        errand.knownDigest = state.bodyDigest
        return await run(errand, trusted: feed.url, now: now)
    }

    public func fetch(_ page: PageRequest, now: Timestamp) async -> FetchResult {
        let poll = PollRequest(url: page.url, etag: page.etag, lastModified: page.lastModified)
        var errand = Errand(
            poll: poll, accept: Errand.pageTypes, options: page.feed?.request ?? Feed.RequestOptions(),
            rules: decision.rules)
        errand.method = page.headOnly ? .head : .get
        errand.isOfOperator = page.isTrusted
        errand.maxSize = page.maxSize ?? errand.maxSize
        return await run(errand, trusted: page.isTrusted ? page.url : page.feed?.url, now: now)
    }

    public func holds(since generation: Int, at now: Timestamp) -> HostHolds? {
        memory.hosts.withLock { $0.holds(since: generation, at: now) }
    }

    private func run(_ errand: Errand, trusted: String?, now: Timestamp) async -> FetchResult {
        guard let start = try? Self.start(of: errand) else {
            let outcome = PollOutcome(
                .internalError, message: "not an http or https address", hint: "check the address in the configuration")
            return FetchResult(content: .failed(outcome), finalURL: "")
        }
        var trail = RedirectTrail(
            start: start, trusted: trusted.flatMap { try? WebURL($0) }, limit: decision.rules.maxRedirects)
        // Of the exchanges alone: waiting for a place at the host is not the server's fault.
        var spent = Duration.zero
        while true {
            let url = trail.hop.url
            func result(_ content: FetchResult.Content, _ answer: FetchResult.Answer? = nil) -> FetchResult {
                FetchResult(content: content, answer: answer, redirects: trail.redirects, finalURL: url.description)
            }
            if let until = memory.hosts.withLock({ $0.blocked(host: url.host, url: url.text, now: now) }) {
                return result(.deferred(until: until))
            }
            let left = errand.timeout - spent
            let (outcome, took) = await exchange(errand.request(trail.hop, timeout: left), host: url.host)
            spent += took
            guard case .success(let response) = outcome else {
                if case .failure(let error) = outcome { return result(.failed(trail.outcome(of: error))) }
                continue
            }
            let answer = errand.answer(response, now: now)
            remember(url, answer, now)
            if Self.redirecting.contains(response.status), let location = response.headers.bytes("Location") {
                if let refusal = trail.follow(
                    status: response.status, location: location, cookies: response.cookies)
                {
                    return result(.failed(refusal), answer)
                }
                continue
            }
            return result(errand.content(response, answer, url: url.description), answer)
        }
    }

    /// Who wrote a link does not choose whom we say we are.
    private static func start(of errand: Errand) throws(WebURL.Problem) -> WebURL {
        let url = try WebURL(errand.poll.url)
        return errand.isOfOperator ? url : try url.withoutCredentials()
    }

    private static let redirecting: Set<Int> = [301, 302, 303, 307, 308]

    private func exchange(
        _ request: TransferRequest, host: String
    ) async -> (outcome: Result<TransferResponse, TransferError>, took: Duration) {
        do {
            return try await gate.withPlace(at: host) {
                let begun = ContinuousClock.now
                do throws(TransferError) {
                    return (.success(try await client.send(request)), ContinuousClock.now - begun)
                } catch {
                    return (.failure(error), ContinuousClock.now - begun)
                }
            }
        } catch {
            return (.failure(.cancelled), .zero)
        }
    }

    private func remember(_ url: WebURL, _ answer: FetchResult.Answer, _ now: Timestamp) {
        let isRefusal = answer.status == 429 || answer.status == 503
        memory.hosts.withLock {
            $0.note(
                host: url.host, url: url.text, wait: isRefusal ? answer.retryAfter : nil,
                succeeded: answer.status < 400, now: now)
        }
    }
}
