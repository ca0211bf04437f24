import NewsModel
import TextProcessing

/// A message as mail: RFC 5322 with MIME (RFC 2045, 2047), plain text in UTF-8, quoted-printable.
///
/// Whatever came from a feed stands in the body or in an encoded word, so that it can neither begin a header nor end one.
struct MailMessage {
    /// More alerts than that are counted, not told; the log has them all.
    private static let detailed = 40

    private(set) var bytes: [UInt8] = []
    private let domain: String

    init(_ message: AlertMessage, sink: String, from: String, to: [String]) {
        domain = Self.domain(of: from)
        header("Date", MailDate.text(message.time))
        header("From", "feedwatch <\(Self.address(from))>")
        header("To", to.map(Self.address).joined(separator: ",\r\n "))
        header("Subject", EncodedWord.text(Self.subject(message)))
        header("Message-ID", "<\(message.id).\(Self.token(sink))@\(domain)>")
        let thread = thread(message)
        header("In-Reply-To", thread)
        header("References", thread)
        // RFC 3834: no out-of-office replies, please.
        header("Auto-Submitted", "auto-generated")
        header("X-Feedwatch-Topic", message.topic.map { EncodedWord.text(TerminalText.line($0.name, limit: 200)) })
        header("X-Feedwatch-Severity", message.severity.rawValue)
        header("MIME-Version", "1.0")
        header("Content-Type", "text/plain; charset=utf-8")
        header("Content-Transfer-Encoding", "quoted-printable")
        bytes.append(contentsOf: "\r\n".utf8)
        bytes.append(contentsOf: QuotedPrintable.encode(Self.body(message)))
    }

    private mutating func header(_ name: String, _ value: String?) {
        guard let value else { return }
        bytes.append(contentsOf: "\(name): \(value)\r\n".utf8)
    }

    /// All mail about one story is a thread; so is all mail about several stories of one topic.
    private func thread(_ message: AlertMessage) -> String {
        let topic = StableHash.of("thread", message.topic?.name ?? "")
        let stories = Set(message.alerts.map(\.story))
        let story = stories.count == 1 ? stories.first.flatMap { $0 } : nil
        return "<\(story.map { "story-\($0.number)." } ?? "")\(String(topic, radix: 16)).thread@\(domain)>"
    }

    private static func subject(_ message: AlertMessage) -> String {
        let topic = message.topic.map { "[\(TerminalText.line($0.name, limit: 100))] " } ?? "[feedwatch] "
        return topic + TerminalText.line(message.title, limit: 200)
    }

    private static func body(_ message: AlertMessage) -> String {
        var text = message.alerts.count > 1 || message.isReminder ? TerminalText.line(message.title) + "\n\n" : ""
        for update in AlertText.updates(Array(message.alerts.prefix(detailed))) {
            guard let alert = update.first else { continue }
            text += TerminalText.line(alert.summary) + "\n"
            if let headline = alert.headline, !alert.summary.contains(headline) {
                text += TerminalText.line(headline) + "\n"
            }
            if let url = alert.url { text += TerminalText.line(url) + "\n" }
            for line in AlertText.rest(of: update) { text += "  \(line)\n" }
            text += "\(alert.time.rfc3339), \(AlertText.words(for: alert.kind)), \(alert.severity.rawValue)\n\n"
        }
        if message.alerts.count > detailed {
            text += "and \(message.alerts.count - detailed) more: see `feedwatch alerts`\n"
        }
        return text
    }

    /// The configuration has checked it; what would break out of the header is taken out all the same.
    private static func address(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 > 0x20 && $0 != 0x7f && !"<>,;\"()".utf8.contains($0) }, as: UTF8.self)
    }

    private static func domain(of address: String) -> String {
        let domain = Self.address(address).split(separator: "@").last.map { String($0) } ?? ""
        return domain.isEmpty ? "feedwatch.invalid" : domain
    }

    private static func token(_ text: String) -> String { String(StableHash.of(text), radix: 16) }
}
