/// How a poll ended, in words an operator can act on. Ordinary endings (304, gone) are outcomes, not errors.
public struct PollOutcome: Hashable, Sendable, Codable {
    /// A bounded label for logs, metrics and `feedwatch feeds`.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case modified, unchanged, notModified
        case gone, notFound, unauthorized, rateLimited, clientError, serverError, unexpectedStatus
        case dnsFailure, connectFailure, tlsFailure, timeout, tooSlow, connectionLost, protocolError
        case bodyTooLarge, headersTooLarge, decompressionBomb, badEncoding
        case tooManyRedirects, redirectRefused, addressRefused
        case notAFeed, empty, unsolicitedNotModified
        case cancelled, internalError
    }

    public let kind: Kind
    public let status: Int?
    /// What happened, one line, control characters removed.
    public let message: String
    /// What the operator can do about it; nil where nothing is wrong.
    public let hint: String?

    public init(_ kind: Kind, status: Int? = nil, message: String, hint: String? = nil) {
        self.kind = kind
        self.status = status
        self.message = message
        self.hint = hint
    }

    public var isSuccess: Bool {
        switch kind {
        case .modified, .unchanged, .notModified: true
        default: false
        }
    }
}
