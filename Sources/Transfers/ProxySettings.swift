/// Which proxy a URL goes through, from configuration or from the environment as curl and others read it.
public struct ProxySettings: Hashable, Sendable {
    public var http: String?
    public var https: String?
    /// Host names whose whole domain is reached directly; `*` is every host.
    public var exceptions: [String]

    public init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
        self.http = http
        self.https = https
        self.exceptions = exceptions
    }

    /// Reads `http_proxy` (in lower case only, since a CGI request header can set the other), `https_proxy`,
    /// `all_proxy` and `no_proxy`.
    public init(environment: [String: String]) {
        func value(_ names: String...) -> String? { names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
        http = value("http_proxy", "all_proxy", "ALL_PROXY")
        https = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        exceptions = (value("no_proxy", "NO_PROXY") ?? "")
            .split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    }

    public func proxy(for url: WebURL) -> String? {
        guard let proxy = url.scheme == "https" ? https : http else { return nil }
        return exceptions.contains { covers($0, url.host) } ? nil : proxy
    }

    private func covers(_ exception: String, _ host: String) -> Bool {
        let domain = exception.drop { $0 == "." }
        return exception == "*" || host == domain || !domain.isEmpty && host.hasSuffix(".\(domain)")
    }
}
