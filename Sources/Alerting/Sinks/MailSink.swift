import NewsModel
public import Transfers

/// One readable message for each group, handed to a mail server.
public struct MailSink: AlertSink {
    public typealias Send = @Sendable (MailRequest) async throws(TransferError) -> Void

    /// Where mail goes to and how it gets there.
    public struct Account: Hashable, Sendable {
        /// `smtp://host[:port]` (STARTTLS) or `smtps://host[:port]`.
        public var server: String
        public var from: String
        public var to: [String]
        public var credentials: MailRequest.Credentials?
        public var requiresTLS: Bool
        public var timeout: Duration

        public init(
            server: String, from: String, to: [String], credentials: MailRequest.Credentials? = nil,
            requiresTLS: Bool = true, timeout: Duration = .seconds(60)
        ) {
            self.server = server
            self.from = from
            self.to = to
            self.credentials = credentials
            self.requiresTLS = requiresTLS
            self.timeout = timeout
        }
    }

    public let name: String
    private let account: Account
    private let send: Send

    public init(name: String, account: Account, send: @escaping Send) {
        self.name = name
        self.account = account
        self.send = send
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        let text = MailMessage(message, sink: name, from: account.from, to: account.to).bytes
        var request = MailRequest(
            url: account.server, from: account.from, recipients: account.to, message: text,
            credentials: account.credentials, requiresTLS: account.requiresTLS)
        request.limits.totalTimeout = account.timeout
        do throws(TransferError) { try await send(request) } catch { throw .init(error) }
    }
}
