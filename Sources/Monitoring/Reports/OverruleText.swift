import NewsModel
import TextProcessing

/// An overrule in words and in JSON.
enum OverruleText {
    /// `origin Reuters instead of PTI, by anna at 2026-12-01T04:00:00Z: PTI is the party here`
    static func line(_ overrule: Overrule) -> String {
        let what =
            switch overrule.act {
            case .origin(_, let origin, let before): "origin \(origin) instead of \(before)"
            case .merge(let event, let into): "event \(event) merged into event \(into)"
            case .split(_, let event, let new): "taken out of event \(event) into event \(new)"
            case .dismiss(let row, _): "row \(row) dismissed"
            case .restore(let row, _): "row \(row) restored"
            }
        let why = overrule.why.map { ": \($0)" } ?? ""
        return TerminalText.line("\(what), by \(overrule.author) at \(overrule.time.rfc3339)\(why)")
    }

    static func write(_ overrule: Overrule, to json: inout JSONWriter) {
        json.beginObject()
        json.field("overrule", overrule.id)
        switch overrule.act {
        case .origin(_, let origin, let before):
            json.field("kind", "origin")
            json.field("origin", origin)
            json.field("before", before)
        case .merge(let event, let into):
            json.field("kind", "merge")
            json.field("event", event.number)
            json.field("into", into.number)
        case .split(_, let event, let new):
            json.field("kind", "split")
            json.field("event", event.number)
            json.field("new", new.number)
        case .dismiss(let row, _):
            json.field("kind", "dismiss")
            json.field("row", row)
        case .restore(let row, _):
            json.field("kind", "restore")
            json.field("row", row)
        }
        json.field("author", overrule.author)
        json.field("time", overrule.time.rfc3339)
        json.field("why", overrule.why)
        json.endObject()
    }
}
