/// One HTTP exchange to make: a request to one URL. Redirects are reported, never followed, because each hop has rules
/// of its own (address, credentials, politeness) that only the caller knows.
package struct TransferRequest: Sendable {
    package enum Method: Hashable, Sendable {
        case get, head
        case post([UInt8], contentType: String)
    }

    /// Proof of who we are; sent to this URL's host only, since a redirect is a new request.
    package enum Authorization: Hashable, Sendable {
        case basic(user: String, password: String)
        case bearer(token: String)
    }

    /// An absolute http or https URL.
    package var url: String
    package var method: Method
    /// Sent in order, after what the client adds (`Host`, `User-Agent`, `Accept-Encoding`). No control characters.
    package var headers: [(name: String, value: String)]
    package var userAgent: String?
    package var authorization: Authorization?
    package var limits: TransferLimits
    package var addresses: AddressPolicy
    /// A proxy URL for this request; nil takes the client's.
    package var proxy: String?
    package var tls: TLSOptions

    package init(
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
