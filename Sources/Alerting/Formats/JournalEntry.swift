import NewsModel
import TextProcessing

/// One alert in the journal's native protocol (systemd, "Native Journal Protocol"): `FIELD=value` lines, and fields with
/// line feeds as name, length and value.
struct JournalEntry {
    /// The kernel takes datagrams of about 200 kB by default; the journal's own limit for a field is 48 kB.
    private static let limit = 40_000

    private(set) var bytes: [UInt8] = []

    init(_ alert: Alert) {
        add("MESSAGE", ([AlertText.line(alert)] + AlertText.details(alert)).joined(separator: "\n"))
        add("PRIORITY", String(Self.priority(alert.severity)))
        add("MESSAGE_ID", Self.messageID(alert.kind))
        add("SYSLOG_IDENTIFIER", "feedwatch")
        add("FEEDWATCH_ALERT", alert.id.text)
        add("FEEDWATCH_KIND", alert.kind.rawValue)
        add("FEEDWATCH_SEVERITY", alert.severity.rawValue)
        add("FEEDWATCH_TOPIC", (alert.topic?.name).map { TerminalText.line($0) })
        add("FEEDWATCH_STORY", alert.story.map { String($0.number) })
        add("FEEDWATCH_URL", alert.url.map { TerminalText.line($0) })
        add("FEEDWATCH_OUTLET", alert.outlet.map { TerminalText.line($0) })
        add("FEEDWATCH_FEED", alert.feed.map { TerminalText.line($0) })
        add("FEEDWATCH_HEADLINE", alert.headline.map { TerminalText.line($0) })
        add("FEEDWATCH_EVENT", alert.event.map { String($0.id.number) })
    }

    private mutating func add(_ field: String, _ value: String?) {
        guard let value else { return }
        let text = Array(value.utf8.prefix(Self.limit))
        bytes.append(contentsOf: field.utf8)
        if text.contains(UInt8(ascii: "\n")) {
            bytes.append(UInt8(ascii: "\n"))
            let count = UInt64(text.count)
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
            }
        } else {
            bytes.append(UInt8(ascii: "="))
        }
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// syslog(3).
    private static func priority(_ severity: Topic.Severity) -> Int {
        switch severity {
        case .critical: 2
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug: 7
        }
    }

    /// A 128-bit id for each kind, fixed for ever: `journalctl MESSAGE_ID=...`.
    static func messageID(_ kind: Delta.Kind) -> String {
        let (a, b) = (StableHash.of("feedwatch", kind.rawValue), StableHash.of("journal", kind.rawValue))
        return [a, b].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
