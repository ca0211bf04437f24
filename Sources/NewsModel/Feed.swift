/// A source document that the operator asked us to follow: what was configured, nothing that was learned.
package struct Feed: Hashable, Sendable, Identifiable {
    /// The configured URL: what a feed is known by in the record, whatever it is called and wherever it has moved to.
    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let url: String
        package init(_ url: String) { self.url = url }
        package var description: String { url }
        package static func < (a: Self, b: Self) -> Bool { a.url < b.url }
    }

    package let id: ID
    /// What people call it; unique in a configuration. Defaults to the URL.
    package var name: String
    /// Who publishes it, where the operator says so; otherwise each story's link tells.
    package var outlet: String?
    package var tags: [String]
    /// How often to poll; nil leaves it to the configuration's default.
    package var interval: Duration?
    package var request: RequestOptions

    package init(
        url: String, name: String? = nil, outlet: String? = nil, tags: [String] = [], interval: Duration? = nil,
        request: RequestOptions = RequestOptions()
    ) {
        id = ID(url)
        self.name = name ?? url
        self.outlet = outlet
        self.tags = tags
        self.interval = interval
        self.request = request
    }

    package var url: String { id.url }

    /// What a feed's requests carry beyond the defaults. Secrets are values here, read from where configuration points.
    package struct RequestOptions: Hashable, Sendable {
        package var userAgent: String?
        package var headers: [Header]
        package var authorization: Authorization?
        package var proxy: String?
        /// Paths of PEM files: authorities to trust instead of the system's, and who we are in mutual TLS.
        package var authorities: String?
        package var clientCertificate: String?
        package var clientKey: String?
        package init(
            userAgent: String? = nil, headers: [Header] = [], authorization: Authorization? = nil, proxy: String? = nil
        ) {
            self.userAgent = userAgent
            self.headers = headers
            self.authorization = authorization
            self.proxy = proxy
        }
    }

    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package enum Authorization: Hashable, Sendable {
        case basic(user: String, password: String)
        case bearer(token: String)
    }
}
