package import NewsModel

/// One named receiver of alerts.
package struct SinkSettings: Hashable, Sendable {
    package let name: String
    package var channel: Channel
    /// Alerts below this severity are not for this sink.
    package var minimumSeverity: Topic.Severity
    /// Overrides of the section's grouping; nil takes the section's.
    package var groupWait: Duration?
    package var groupInterval: Duration?
    package var repeatInterval: Duration?
    /// Gathers what is told into one message a topic; nil tells it as it comes.
    package var digest: AlertDigest?

    package init(name: String, channel: Channel, minimumSeverity: Topic.Severity = .debug) {
        self.name = name
        self.channel = channel
        self.minimumSeverity = minimumSeverity
    }

    package enum Channel: Hashable, Sendable {
        case webhook(Webhook)
        case mail(Mail)
        case command(Command)
        case atom(AtomFeed)
        case journal
        case console
    }

    /// A JSON POST, signed where there is a secret.
    package struct Webhook: Hashable, Sendable {
        package var url: String
        /// Key of the HMAC-SHA256 signature.
        package var secret: String?
        package var headers: [Feed.Header]
        package var timeout: Duration
    }

    /// One readable message per group, through an SMTP server.
    package struct Mail: Hashable, Sendable {
        /// `smtp://host[:port]` or `smtps://host[:port]`.
        package var server: String
        package var from: String
        package var to: [String]
        /// Who logs in; defaults to `from` where there is a password.
        package var user: String?
        package var password: String?
        /// Refuse to talk in the clear; on unless the server is on this machine.
        package var requireTLS: Bool
        package var timeout: Duration
    }

    /// A program started per group, alerts as JSON on its standard input. No shell is involved.
    package struct Command: Hashable, Sendable {
        package var arguments: [String]
        package var timeout: Duration
    }

    /// An Atom document per topic in a directory, for any feed reader.
    package struct AtomFeed: Hashable, Sendable {
        /// An absolute path.
        package var directory: String
        /// Entries kept per document.
        package var limit: Int
    }
}
