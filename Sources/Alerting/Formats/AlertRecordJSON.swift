public import NewsModel
public import TextProcessing

/// The alert record: one JSON object a line, `"schema": 1`; fields are added, never changed.
///
/// Strings that came from a feed are cleaned as for a terminal, because logs are read on terminals.
public enum AlertRecordJSON {
    /// The line with its line feed.
    public static func line(_ alert: Alert) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        write(alert, to: &writer)
        writer.endLine()
        return writer.bytes
    }

    public static func write(_ alert: Alert, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("schema", 1)
        writer.field("id", alert.id.text)
        writer.field("time", alert.time.rfc3339)
        writer.field("topic", alert.topic.map { TerminalText.line($0.name) })
        writer.field("question", alert.question.map { TerminalText.line($0) })
        writer.field("kind", alert.kind.rawValue)
        writer.field("severity", alert.severity.rawValue)
        writer.field("headline", alert.headline.map { TerminalText.line($0) })
        writer.field("url", alert.url.map { TerminalText.line($0, limit: 8000) })
        writer.field("outlet", alert.outlet.map { TerminalText.line($0) })
        writer.field("feed", alert.feed.map { TerminalText.line($0) })
        writer.field("story", alert.story?.number)
        writer.field("revision", alert.revision)
        if let event = alert.event { write(event, to: &writer) }
        writer.field("evidence", each: alert.evidence, write)
        writer.field("changes", each: alert.changes, write)
        writer.field("acknowledged", alert.acknowledged)
        if let answer = alert.answer { write(answer, to: &writer) }
        writer.field("summary", TerminalText.line(alert.summary))
        writer.endObject()
    }

    private static func write(_ event: Event.Tally, to writer: inout JSONWriter) {
        writer.key("event")
        writer.beginObject()
        writer.field("id", event.id.number)
        writer.field("stories", event.stories)
        writer.field("origins", each: event.origins) { writer, origin in writer.string(TerminalText.line(origin)) }
        writer.endObject()
    }

    private static func write(_ writer: inout JSONWriter, _ evidence: Evidence) {
        writer.beginObject()
        writer.field("clause", TerminalText.line(evidence.clause))
        writer.field("field", evidence.field.rawValue)
        writer.field("quote", TerminalText.line(evidence.quote))
        writer.endObject()
    }

    private static func write(_ writer: inout JSONWriter, _ change: TextChange) {
        writer.beginObject()
        writer.field("op", change.op.rawValue)
        writer.field("text", TerminalText.lines(change.text, limit: 20_000))
        writer.field("before", change.before.map { TerminalText.lines($0, limit: 20_000) })
        writer.endObject()
    }

    private static func write(_ answer: Delta.AnswerChange, to writer: inout JSONWriter) {
        writer.key("answer")
        writer.beginObject()
        writer.field("from", answer.from.map { TerminalText.line($0) })
        writer.field("to", answer.to.map { TerminalText.line($0) })
        writer.key("tally")
        writer.beginObject()
        for (name, origins) in answer.tally.sorted(by: { $0.key < $1.key }) {
            writer.field(TerminalText.line(name), origins)
        }
        writer.endObject()
        writer.endObject()
    }
}
