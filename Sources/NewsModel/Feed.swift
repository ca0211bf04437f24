/// A source document that the operator asked us to follow: what was configured, nothing that was learned.
public struct Feed: Hashable, Sendable, Identifiable {
    /// The configured URL: what a feed is known by in the record, whatever it is called and wherever it has moved to.
    public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let url: String
        public init(_ url: String) { self.url = url }
        public var description: String { url }
        public static func < (a: Self, b: Self) -> Bool { a.url < b.url }
    }

    public let id: ID
    /// What people call it; unique in a configuration. Defaults to the URL.
    public var name: String
    /// Who publishes it, where the operator says so; otherwise the site that the feed speaks for (`PollState.home`).
    public var outlet: String?
    /// Other names by which the outlet is quoted.
    public var also: [String] = []
    /// The operator trusts that the entries are the words of the outlets that they link to.
    public var aggregates: Bool
    public var tags: [String]
    /// How often to poll; nil leaves it to the configuration's default.
    public var interval: Duration?
    public var request: RequestOptions

    public init(
        url: String, name: String? = nil, outlet: String? = nil, aggregates: Bool = false, tags: [String] = [],
        interval: Duration? = nil, request: RequestOptions = RequestOptions()
    ) {
        id = ID(url)
        self.name = name ?? url
        self.outlet = outlet
        self.aggregates = aggregates
        self.tags = tags
        self.interval = interval
        self.request = request
    }

    public var url: String { id.url }

    /// What a feed's requests carry beyond the defaults. Secrets are values here, read from where configuration points.
    public struct RequestOptions: Hashable, Sendable {
        public var userAgent: String?
        public var headers: [Header]
        public var authorization: Authorization?
        public var proxy: String?
        /// Paths of PEM files: authorities to trust instead of the system's, and who we are in mutual TLS.
        public var authorities: String?
        public var clientCertificate: String?
        public var clientKey: String?
        public init(
            userAgent: String? = nil, headers: [Header] = [], authorization: Authorization? = nil, proxy: String? = nil
        ) {
            self.userAgent = userAgent
            self.headers = headers
            self.authorization = authorization
            self.proxy = proxy
        }
    }

    public struct Header: Hashable, Sendable {
        public let name: String
        public let value: String
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public enum Authorization: Hashable, Sendable {
        case basic(user: String, password: String)
        case bearer(token: String)
    }
}
