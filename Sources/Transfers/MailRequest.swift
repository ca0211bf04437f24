/// One message to hand to a mail server (RFC 5321).
public struct MailRequest: Sendable {
    /// `smtp://host:port` (STARTTLS) or `smtps://host:port`.
    public var url: String
    /// Envelope addresses, without angle brackets.
    public var from: String
    public var recipients: [String]
    /// The message as RFC 5322 text with CRLF line ends.
    public var message: [UInt8]
    public var credentials: Credentials?
    /// Refuses to send in the clear. Off only for a relay on this machine.
    public var requiresTLS: Bool
    public var limits: TransferLimits
    public var tls: TLSOptions

    public struct Credentials: Hashable, Sendable {
        public var user: String
        public var password: String
        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    public init(
        url: String, from: String, recipients: [String], message: [UInt8], credentials: Credentials? = nil,
        requiresTLS: Bool = true, limits: TransferLimits = TransferLimits(), tls: TLSOptions = TLSOptions()
    ) {
        self.url = url
        self.from = from
        self.recipients = recipients
        self.message = message
        self.credentials = credentials
        self.requiresTLS = requiresTLS
        self.limits = limits
        self.tls = tls
    }
}
