/// One message to hand to a mail server (RFC 5321).
package struct MailRequest: Sendable {
    /// `smtp://host:port` (STARTTLS) or `smtps://host:port`.
    package var url: String
    /// Envelope addresses, without angle brackets.
    package var from: String
    package var recipients: [String]
    /// The message as RFC 5322 text with CRLF line ends.
    package var message: [UInt8]
    package var credentials: Credentials?
    /// Refuses to send in the clear. Off only for a relay on this machine.
    package var requiresTLS: Bool
    package var limits: TransferLimits
    package var tls: TLSOptions

    package struct Credentials: Hashable, Sendable {
        package var user: String
        package var password: String
        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    package init(
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
