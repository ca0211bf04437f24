import Alerting
import NewsModel
import TextProcessing

/// Alerts as comma-separated values (RFC 4180), for a spreadsheet.
enum AlertTable {
    static let heading = "time,topic,kind,severity,outlet,story,event,headline,url,summary"

    static func line(_ alert: Alert) -> String {
        [
            alert.time.rfc3339, alert.topic?.name ?? "", alert.kind.rawValue, alert.severity.rawValue,
            alert.outlet ?? "", alert.story.map { "\($0)" } ?? "", alert.event.map { "\($0.id)" } ?? "",
            alert.headline ?? "", alert.url ?? "", alert.summary,
        ].map(cell).joined(separator: ",")
    }

    /// A cell that begins with a formula's sign is text to a spreadsheet only behind an apostrophe.
    private static func cell(_ text: String) -> String {
        let plain = TerminalText.line(text, limit: 8000)
        let safe = plain.first.map { "=+-@\t".contains($0) } == true ? "'" + plain : plain
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
