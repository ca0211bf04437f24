/// How the other side is trusted and how we identify ourselves. Verification cannot be switched off.
package struct TLSOptions: Hashable, Sendable {
    /// A PEM file of certificate authorities that replaces the system's.
    package var authorities: String?
    /// PEM files for mutual TLS.
    package var clientCertificate: String?
    package var clientKey: String?

    package init(authorities: String? = nil, clientCertificate: String? = nil, clientKey: String? = nil) {
        self.authorities = authorities
        self.clientCertificate = clientCertificate
        self.clientKey = clientKey
    }
}
