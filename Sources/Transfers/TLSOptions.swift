/// How the other side is trusted and how we identify ourselves. Verification cannot be switched off.
public struct TLSOptions: Hashable, Sendable {
    /// A PEM file of certificate authorities that replaces the system's.
    public var authorities: String?
    /// PEM files for mutual TLS.
    public var clientCertificate: String?
    public var clientKey: String?

    public init(authorities: String? = nil, clientCertificate: String? = nil, clientKey: String? = nil) {
        self.authorities = authorities
        self.clientCertificate = clientCertificate
        self.clientKey = clientKey
    }
}
