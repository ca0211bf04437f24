import NewsModel
import NewsStore
import TextProcessing
public import WatchConfiguration

/// `feedwatch feeds`: how each feed's last poll ended, when it is due again and why.
public struct FeedsReport: Sendable {
    private let configuration: Configuration
    private let reader: RecordReader?

    public init(_ configuration: Configuration, _ reader: RecordReader?) {
        self.configuration = configuration
        self.reader = reader
    }

    public func lines(_ style: ReportStyle, json: Bool, verbose: Bool) async throws(WatchError) -> [String] {
        var recorded: [Feed.ID: RecordedFeed] = [:]
        if let reader {
            for feed in try await reading({ () async throws(StoreError) in try await reader.store.feeds() }) {
                recorded[feed.id] = feed
            }
        }
        let rows = configuration.feeds.map { ($0, recorded[$0.id]) }
        if json { return rows.map { Self.json($0, $1) } }
        let table = style.table(
            ["FEED", "STATE", "LAST GOOD", "NEXT", "WHY"],
            rows.map { feed, known in Self.row(feed, known, style) })
        guard verbose else { return table }
        return table
            + rows.flatMap { feed, known -> [String] in
                guard let known, let outcome = known.state.outcome, !outcome.isSuccess || !known.notes.isEmpty else {
                    return []
                }
                return ["", style.ink(.bold, TerminalText.line(feed.name)), "  " + TerminalText.line(outcome.message)]
                    + (outcome.hint.map { ["  " + $0] } ?? []) + known.notes.map { "  " + TerminalText.line($0) }
            }
    }

    private static func row(_ feed: Feed, _ known: RecordedFeed?, _ style: ReportStyle) -> [String] {
        let name = TerminalText.line(feed.name)
        guard let state = known?.state else { return [name, "new", "never", "now", "never polled"] }
        let label = state.outcome.map { outcome in
            outcome.isSuccess
                ? "ok" : outcome.kind.rawValue + (state.consecutiveFailures > 1 ? " x\(state.consecutiveFailures)" : "")
        }
        return [
            name, label ?? "new", state.lastSuccess.map(style.relative) ?? "never", style.relative(state.nextDue),
            TerminalText.line(state.dueReason),
        ]
    }

    private static func json(_ feed: Feed, _ known: RecordedFeed?) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("name", feed.name)
        json.field("url", feed.url)
        if let known {
            json.field("outcome", known.state.outcome?.kind.rawValue)
            json.field("status", known.state.outcome?.status)
            json.field("message", known.state.outcome?.message)
            json.field("hint", known.state.outcome?.hint)
            json.field("failures", known.state.consecutiveFailures)
            json.field("last_attempt", known.state.lastAttempt?.rfc3339)
            json.field("last_success", known.state.lastSuccess?.rfc3339)
            json.field("last_change", known.state.lastChange?.rfc3339)
            json.field("next_due", known.state.nextDue.rfc3339)
            json.field("due_reason", known.state.dueReason)
            json.field("identity", known.identity.rawValue)
            json.field("notes", each: known.notes) { $0.string($1) }
        }
        json.endObject()
        return json.text
    }
}
