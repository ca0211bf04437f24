public import NewsModel
import TextProcessing
public import Transfers

/// Posts a message as JSON. With a secret, `X-Feedwatch-Signature: sha256=HEX` is the HMAC-SHA256 of the body.
///
/// A repeat after a crash carries the same `Idempotency-Key` where it holds the same alerts, and the same alert ids always.
public struct WebhookSink: AlertSink {
    public typealias Send = @Sendable (TransferRequest) async throws(TransferError) -> TransferResponse

    public let name: String
    private let url: String
    private let secret: String?
    private let headers: [Feed.Header]
    private let timeout: Duration
    private let send: Send

    public init(
        name: String, url: String, secret: String? = nil, headers: [Feed.Header] = [], timeout: Duration = .seconds(15),
        send: @escaping Send
    ) {
        self.name = name
        self.url = url
        self.secret = secret
        self.headers = headers
        self.timeout = timeout
        self.send = send
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        let response: TransferResponse
        do throws(TransferError) { response = try await send(request(for: message)) } catch {
            throw .init(error)
        }
        try Self.judge(response)
    }

    func request(for message: AlertMessage) -> TransferRequest {
        let body = MessageJSON.body(message, sink: name)
        var request = TransferRequest(url: url, method: .post(body, contentType: "application/json"))
        request.headers = headers.map { (name: $0.name, value: $0.value) }
        request.headers.append((name: "Idempotency-Key", value: message.id))
        if let secret {
            let signature = HMAC.hexadecimal(body, key: Array(secret.utf8))
            request.headers.append((name: "X-Feedwatch-Signature", value: "sha256=" + signature))
        }
        request.userAgent = "feedwatch"
        request.limits.totalTimeout = timeout
        request.limits.connectTimeout = min(timeout, .seconds(10))
        request.limits.bodyBytes = 1 << 20
        request.limits.wireBytes = 1 << 20
        return request
    }

    /// 2xx is taken; 408, 425, 429, 5xx and redirects pass or can be mended; any other 4xx is final.
    private static func judge(_ response: TransferResponse) throws(DeliveryError) {
        switch response.status {
        case 200..<300: return
        case 300..<400:
            throw .transient(
                "it redirects to \(TerminalText.line(response.headers.first("Location") ?? "nowhere")); give that address"
            )
        case 408, 425, 429, 500...: throw .transient("HTTP \(response.status)", retryAfter: retryAfter(response))
        default: throw .permanent("HTTP \(response.status)")
        }
    }

    /// Seconds, or a date (RFC 9110 section 10.2.3), counted from the receiver's own clock where it tells it.
    private static func retryAfter(_ response: TransferResponse) -> Duration? {
        guard let text = response.headers.first("Retry-After") else { return nil }
        if let seconds = Int64(text), seconds >= 0 { return .seconds(min(seconds, 86_400)) }
        guard let date = HTTPDate.seconds(text), let sent = response.headers.first("Date").flatMap(HTTPDate.seconds)
        else { return nil }
        return date > sent ? .seconds(min(date - sent, 86_400)) : nil
    }
}

extension DeliveryError {
    /// What kept a message from its receiver; a request that cannot be made is a matter of configuration, and is kept.
    init(_ error: TransferError) {
        switch error {
        case .mailRefused(let code, let reply) where code >= 500: self = .permanent("\(code) \(reply)")
        case .mailRefused(let code, let reply): self = .transient("\(code) \(reply)")
        case .cancelled: self = .interrupted
        case let error: self = .unreachable(error.description)
        }
    }
}
