public import NewsModel

/// One named receiver of alerts.
public struct SinkSettings: Hashable, Sendable {
    public let name: String
    public var channel: Channel
    /// Alerts below this severity are not for this sink.
    public var minimumSeverity: Topic.Severity
    /// Overrides of the section's grouping; nil takes the section's.
    public var groupWait: Duration?
    public var groupInterval: Duration?
    public var repeatInterval: Duration?
    /// Gathers what is told into one message a topic; nil tells it as it comes.
    public var digest: AlertDigest?

    public init(name: String, channel: Channel, minimumSeverity: Topic.Severity = .debug) {
        self.name = name
        self.channel = channel
        self.minimumSeverity = minimumSeverity
    }

    public enum Channel: Hashable, Sendable {
        case webhook(Webhook)
        case mail(Mail)
        case command(Command)
        case atom(AtomFeed)
        case journal
        case console
    }

    /// A JSON POST, signed where there is a secret.
    public struct Webhook: Hashable, Sendable {
        public var url: String
        /// Key of the HMAC-SHA256 signature.
        public var secret: String?
        public var headers: [Feed.Header]
        public var timeout: Duration
    }

    /// One readable message per group, through an SMTP server.
    public struct Mail: Hashable, Sendable {
        /// `smtp://host[:port]` or `smtps://host[:port]`.
        public var server: String
        public var from: String
        public var to: [String]
        /// Who logs in; defaults to `from` where there is a password.
        public var user: String?
        public var password: String?
        /// Refuse to talk in the clear; on unless the server is on this machine.
        public var requireTLS: Bool
        public var timeout: Duration
    }

    /// A program started per group, alerts as JSON on its standard input. No shell is involved.
    public struct Command: Hashable, Sendable {
        public var arguments: [String]
        /// Names of the service's own variables that the program gets beside the usual ones.
        public var environment: [String]
        public var timeout: Duration
    }

    /// An Atom document per topic in a directory, for any feed reader.
    public struct AtomFeed: Hashable, Sendable {
        /// An absolute path.
        public var directory: String
        /// Entries kept per document.
        public var limit: Int
    }
}
