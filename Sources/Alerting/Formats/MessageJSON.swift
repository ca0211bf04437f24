import NewsModel
import TextProcessing

/// A message as webhooks and commands get it: one object around the records of its alerts.
enum MessageJSON {
    static func body(_ message: AlertMessage, sink: String) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024 * message.alerts.count)
        writer.beginObject()
        writer.field("schema", 1)
        writer.field("id", message.id)
        writer.field("sink", sink)
        writer.field("topic", message.topic.map { TerminalText.line($0.name) })
        writer.field("severity", message.severity.rawValue)
        writer.field("reminder", message.isReminder ? true : nil)
        writer.field("title", TerminalText.line(message.title))
        writer.field("alerts", each: message.alerts) { writer, alert in AlertRecordJSON.write(alert, to: &writer) }
        writer.endObject()
        return writer.bytes
    }
}
