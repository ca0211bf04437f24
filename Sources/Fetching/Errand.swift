import NewsModel
import Transfers

/// What is the same for all hops of one fetch, and how a response to it is read.
struct Errand {
    static let feedTypes =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
        + "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
    static let pageTypes = "text/html, application/xhtml+xml, */*;q=0.5"

    let poll: PollRequest
    let accept: String
    let options: Feed.RequestOptions
    var method = TransferRequest.Method.get
    /// The operator wrote the address, so that user and password in it are his.
    var isOfOperator = true
    /// Of the document that is known already.
    var knownDigest: UInt64?
    var maxSize: Int
    let timeout: Duration
    private let connectTimeout: Duration
    private let slowWindow: Duration
    private let userAgent: String
    private let proxy: String?
    private let authorities: String?

    init(poll: PollRequest, accept: String, options: Feed.RequestOptions, rules: PollRules) {
        self.poll = poll
        self.accept = accept
        self.options = options
        maxSize = rules.maxSize
        timeout = rules.timeout
        connectTimeout = rules.connectTimeout
        slowWindow = rules.slowWindow ?? rules.timeout / 2
        userAgent = options.userAgent ?? rules.userAgent
        proxy = options.proxy ?? rules.proxy
        authorities = options.authorities ?? rules.authorities
    }

    func request(_ hop: RedirectTrail.Hop, timeout: Duration) -> TransferRequest {
        var request = TransferRequest(url: hop.url.text, method: method, userAgent: userAgent, addresses: hop.addresses)
        request.headers.append(("Accept", accept))
        request.cookies = hop.cookies
        if let etag = poll.etag { request.headers.append(("If-None-Match", etag)) }
        if let date = poll.lastModified { request.headers.append(("If-Modified-Since", date)) }
        if hop.carriesSecrets {
            request.headers += options.headers.map { ($0.name, $0.value) }
            request.tls.clientCertificate = options.clientCertificate
            request.tls.clientKey = options.clientKey
            switch options.authorization {
            case .basic(let user, let password): request.authorization = .basic(user: user, password: password)
            case .bearer(let token): request.authorization = .bearer(token: token)
            case nil: break
            }
        }
        request.tls.authorities = authorities
        request.proxy = proxy
        request.limits.totalTimeout = max(.milliseconds(1), timeout)
        request.limits.connectTimeout = connectTimeout
        request.limits.slowWindow = slowWindow
        request.limits.wireBytes = maxSize
        request.limits.bodyBytes = maxSize
        return request
    }

    func answer(_ response: TransferResponse, now: Timestamp) -> FetchResult.Answer {
        var answer = FetchResult.Answer(status: response.status)
        answer.etag = validator(response, "ETag")
        answer.lastModified = lastModified(response, now: now)
        answer.freshness = Freshness.lifetime(of: response.headers, now: now)
        answer.retryAfter = Freshness.retryAfter(response.headers, now: now)
        answer.wireBytes = response.wireBytes
        answer.note = response.codingNote?.singleLine
        answer.time = response.timings.total
        if response.status == 200, !response.body.isEmpty { answer.bodyDigest = BodyDigest.of(response.body) }
        return answer
    }

    func content(_ response: TransferResponse, _ answer: FetchResult.Answer, url: String) -> FetchResult.Content {
        if let outcome = PollOutcome.status(response.status) { return .failed(outcome) }
        if response.status == 304 {
            if poll.isConditional { return .notModified }
            return .failed(
                PollOutcome(
                    .unsolicitedNotModified, status: 304, message: "HTTP 304 to a request without conditions",
                    hint: "a cache between here and the publisher is broken"))
        }
        if response.body.isEmpty, method != .head {
            return .failed(
                PollOutcome(
                    .empty, status: response.status, message: "HTTP \(response.status) with an empty body",
                    hint: "the publisher's software may have failed; nothing to do unless it lasts"))
        }
        if let digest = answer.bodyDigest, digest == knownDigest { return .unchanged }
        return .document(
            FetchedDocument(
                body: response.body, contentType: response.headers.first("Content-Type"),
                contentLocation: response.headers.first("Content-Location"),
                contentLanguage: response.headers.first("Content-Language"), url: url,
                hold: response.hold))
    }

    /// Last-Modified, where it is a strong validator (RFC 9110 section 8.8.2.2). It counts whole seconds: a document that
    /// changed in the second of the answer may change again in it, and a server that is then asked with this date says
    /// "not modified" for as long as that version stands.
    private func lastModified(_ response: TransferResponse, now: Timestamp) -> String? {
        guard let text = validator(response, "Last-Modified") else { return nil }
        guard let modified = HTTPDate.seconds(text) else { return text }
        let answered = response.headers.first("Date").flatMap(HTTPDate.seconds) ?? now.seconds
        return modified < answered ? text : nil
    }

    /// A validator that can be sent back as it came: anything longer or stranger is not worth keeping.
    private func validator(_ response: TransferResponse, _ name: String) -> String? {
        guard let bytes = response.headers.bytes(name), !bytes.isEmpty, bytes.count <= 1024,
            bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f })
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
