import NewsModel
import Transfers

extension PollOutcome {
    /// Why no response came, in the operator's words.
    static func of(_ error: TransferError) -> PollOutcome {
        let (kind, message, hint) = wording(error)
        return PollOutcome(kind, message: message.singleLine, hint: hint)
    }

    private static func wording(_ error: TransferError) -> (Kind, String, String?) {
        switch error {
        case .invalidRequest(let text):
            (.internalError, "cannot be asked: \(text)", "check the feed's address and headers")
        case .unsupportedScheme(let text):
            (.redirectRefused, "not http or https: \(text)", "use an http or https address")
        case .unresolved(let host):
            (
                .dnsFailure, "the name \(host) does not resolve",
                "check the spelling, and this machine's DNS if many fail"
            )
        case .unreachable(let text): (.connectFailure, text, "the host is down, or a firewall is between")
        case .addressRefused(let address):
            (
                .addressRefused, "led to the address \(address), which is not public",
                "if this host is meant, configure it as the feed's address"
            )
        case .tls(let failure, let text): (.tlsFailure, "\(failure.words): \(text)", failure.hint)
        case .timeout(let phase, let time):
            (.timeout, "timed out after \(time.brief) while \(phase.rawValue)", phase.hint)
        case .tooSlow(let text): (.tooSlow, text, "the server or the line is overloaded; raise timeout if it lasts")
        case .bodyTooLarge(let limit):
            (.bodyTooLarge, "larger than \(limit) bytes", "raise max-size if it really is a feed")
        case .decompressionBomb(let ratio):
            (
                .decompressionBomb, "decompresses to more than \(ratio) times its size",
                "no honest feed does; do not trust it"
            )
        case .headersTooLarge(let limit): (.headersTooLarge, "more than \(limit) bytes of headers", "ask the publisher")
        case .badEncoding(let text): (.badEncoding, "the body does not decompress: \(text)", "ask the publisher")
        case .connectionLost(let text): (.connectionLost, text, "nothing to do unless it lasts")
        case .emptyReply: (.connectionLost, "the server closed without an answer", "nothing to do unless it lasts")
        case .http09: (.protocolError, "the answer is not HTTP", "check the port: something else may be listening")
        case .protocolError(let text): (.protocolError, text, "check the port, or ask the publisher")
        case .proxy(let text): (.connectFailure, "the proxy cannot be used: \(text)", "check the proxy setting")
        case .loginDenied(let text), .mailRefused(_, let text): (.unauthorized, text, nil)
        case .outOfDescriptors:
            (.internalError, "out of file descriptors", "raise LimitNOFILE, or lower poll.concurrency")
        case .cancelled: (.cancelled, "stopped before it ended", nil)
        case .failure(let code, let text): (.internalError, "\(text) (libcurl \(code))", nil)
        }
    }
}

extension TransferError.TLSFailure {
    fileprivate var words: String {
        switch self {
        case .expired: "the certificate has expired"
        case .notYetValid: "the certificate is not valid yet"
        case .wrongName: "the certificate is for another name"
        case .untrusted: "the certificate is signed by nobody we trust"
        case .revoked: "the certificate was revoked"
        case .handshake: "no secure connection"
        case .clientCertificate: "our own certificate cannot be used"
        case .authoritiesUnreadable: "the authorities file cannot be read"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .expired, .revoked, .wrongName: "the publisher must renew it; never skip this check"
        case .notYetValid: "check this machine's clock"
        case .untrusted: "if the authority is your own, name its file in the feed's settings"
        case .handshake: "check the port and whether the server speaks TLS 1.2 or later"
        case .clientCertificate: "check the client certificate and key files"
        case .authoritiesUnreadable: "check the authorities file"
        }
    }
}

extension TransferError.Phase {
    fileprivate var hint: String {
        switch self {
        case .resolving: "check this machine's DNS"
        case .connecting: "the host is down, or a firewall is between"
        case .securing, .waiting, .receiving: "the server is slow; raise timeout if it lasts"
        }
    }
}

extension String {
    /// One line without control characters, since the other side may have chosen some of the words.
    var singleLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.lazy.map {
                    $0.properties.generalCategory == .control || $0.properties.generalCategory == .format ? " " : $0
                }.prefix(300)))
    }
}
