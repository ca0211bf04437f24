/// Why an exchange brought no response. Cases are told apart by what somebody can do about them.
public enum TransferError: Error, Hashable, Sendable {
    /// Not a URL, or a header or option that cannot be sent; nothing was attempted.
    case invalidRequest(String)
    case unsupportedScheme(String)
    /// The name does not resolve.
    case unresolved(String)
    case unreachable(String)
    /// The address is not public and only a redirect or a link named it.
    case addressRefused(String)
    case tls(TLSFailure, String)
    case timeout(Phase, after: Duration)
    /// Started, then fell below the minimum speed.
    case tooSlow(String)
    case bodyTooLarge(limit: Int)
    case decompressionBomb(ratio: Int)
    case headersTooLarge(limit: Int)
    /// The body does not decompress.
    case badEncoding(String)
    /// Closed or reset before the response was complete.
    case connectionLost(String)
    case emptyReply
    /// A body without a status line, as HTTP/0.9 had it; usually no web server at all.
    case http09
    case protocolError(String)
    case proxy(String)
    /// The mail server refused the credentials.
    case loginDenied(String)
    /// The mail server refused sender, recipient or message; 5xx is final, 4xx may pass later.
    case mailRefused(code: Int, String)
    /// This machine is out of file descriptors.
    case outOfDescriptors
    case cancelled
    case failure(code: Int, String)

    /// How far an exchange had come when its time ran out.
    public enum Phase: String, Hashable, Sendable {
        case resolving, connecting, securing, waiting, receiving
    }

    public enum TLSFailure: String, Hashable, Sendable {
        case expired, notYetValid, wrongName, untrusted, revoked, handshake, clientCertificate, authoritiesUnreadable
    }
}
