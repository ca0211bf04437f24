extension TransferError: CustomStringConvertible {
    /// One sentence for an operator, without a full stop.
    public var description: String {
        switch self {
        case .invalidRequest(let text): "not a request that can be made: \(text)"
        case .unsupportedScheme(let text): "a kind of address that is not asked: \(text)"
        case .unresolved(let host): "the name \(host) does not resolve"
        case .unreachable(let text): text
        case .addressRefused(let address): "the address \(address) is not public"
        case .tls(_, let text): "TLS: \(text)"
        case .timeout(let phase, let after): "timed out after \(Self.seconds(after)) while \(phase.rawValue)"
        case .tooSlow(let text): "too slow: \(text)"
        case .bodyTooLarge(let limit): "the answer has more than \(limit) bytes"
        case .decompressionBomb(let ratio): "the answer grows more than \(ratio) times when it is decompressed"
        case .headersTooLarge(let limit): "the headers have more than \(limit) bytes"
        case .badEncoding(let text): "the answer does not decompress: \(text)"
        case .connectionLost(let text): "the connection was lost: \(text)"
        case .emptyReply: "the server closed the connection without an answer"
        case .http09: "the answer is no HTTP"
        case .protocolError(let text): "not as the protocol wants it: \(text)"
        case .proxy(let text): "proxy: \(text)"
        case .loginDenied(let text): "the login was refused: \(text)"
        case .mailRefused(let code, let text): "\(code) \(text)"
        case .outOfDescriptors: "this machine is out of file descriptors"
        case .cancelled: "cancelled"
        case .failure(_, let text): text
        }
    }

    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = attoseconds / 100_000_000_000_000_000
        return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
    }
}
