/// One HTTP exchange to make: a request to one URL. Redirects are reported, never followed, because each hop has rules
/// of its own (address, credentials, politeness) that only the caller knows.
public struct TransferRequest: Sendable {
    public enum Method: Hashable, Sendable {
        case get, head
        case post([UInt8], contentType: String)
    }

    /// Proof of who we are; sent to this URL's host only, since a redirect is a new request.
    public enum Authorization: Hashable, Sendable {
        case basic(user: String, password: String)
        case bearer(token: String)
    }

    /// An absolute http or https URL, in any spelling that `WebURL` reads.
    public var url: String
    public var method: Method
    /// Sent in order, after what the client adds (`Host`, `User-Agent`, `Accept-Encoding`). No control characters.
    public var headers: [(name: String, value: String)]
    public var userAgent: String?
    public var authorization: Authorization?
    /// Those of the response that led here. Each goes to the hosts and paths that it was set for, and to nobody else.
    public var cookies: [String] = []
    public var limits: TransferLimits
    public var addresses: AddressPolicy
    /// A proxy URL for this request; nil takes the client's.
    public var proxy: String?
    public var tls: TLSOptions

    public init(
        url: String, method: Method = .get, headers: [(name: String, value: String)] = [], userAgent: String? = nil,
        authorization: Authorization? = nil, limits: TransferLimits = TransferLimits(),
        addresses: AddressPolicy = .any, proxy: String? = nil, tls: TLSOptions = TLSOptions()
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.userAgent = userAgent
        self.authorization = authorization
        self.limits = limits
        self.addresses = addresses
        self.proxy = proxy
        self.tls = tls
    }
}
