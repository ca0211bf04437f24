public import NewsModel
import TextProcessing

extension AlertRecordJSON {
    /// The alert that a line of the record tells of; nil for a line that is none. Spans are not in the record.
    public static func alert(ofLine line: [UInt8]) -> Alert? {
        guard let object = try? JSONReader.read(line).value, object["schema"]?.integer == 1,
            let id = object["id"]?.string, let time = object["time"]?.string.flatMap({ DateParser.parse($0) }),
            let kind = object["kind"]?.string.flatMap({ Delta.Kind(rawValue: $0) }),
            let summary = object["summary"]?.string
        else { return nil }
        let severity = object["severity"]?.string.flatMap { Topic.Severity(rawValue: $0) } ?? .notice
        var alert = Alert(id: Delta.ID(id), time: time, kind: kind, severity: severity, summary: summary)
        alert.topic = object["topic"]?.string.map { Topic.ID($0) }
        alert.question = object["question"]?.string
        alert.headline = object["headline"]?.string
        alert.url = object["url"]?.string
        alert.outlet = object["outlet"]?.string
        alert.feed = object["feed"]?.string
        alert.story = object["story"]?.integer.map { Story.ID($0) }
        alert.revision = object["revision"]?.integer.map { Int($0) }
        alert.event = object["event"].flatMap(event)
        alert.evidence = (object["evidence"]?.array ?? []).compactMap(evidence)
        alert.changes = (object["changes"]?.array ?? []).compactMap(change)
        alert.acknowledged = object["acknowledged"].map(\.isTrue)
        alert.answer = object["answer"].map(answer)
        return alert
    }

    /// Just the id, which is all that is needed to know a line again.
    public static func id(ofLine line: [UInt8]) -> String? { (try? JSONReader.read(line))?.value["id"]?.string }

    private static func event(_ object: JSONValue) -> Event.Tally? {
        guard let id = object["id"]?.integer, let stories = object["stories"]?.integer else { return nil }
        let origins = (object["origins"]?.array ?? []).compactMap(\.string)
        return Event.Tally(id: Event.ID(id), stories: Int(stories), origins: origins)
    }

    private static func evidence(_ object: JSONValue) -> Evidence? {
        guard let clause = object["clause"]?.string, let quote = object["quote"]?.string,
            let field = object["field"]?.string.flatMap({ Query.Field(rawValue: $0) })
        else { return nil }
        return Evidence(clause: clause, field: field, span: 0..<0, quote: quote)
    }

    private static func change(_ object: JSONValue) -> TextChange? {
        guard let op = object["op"]?.string.flatMap({ TextChange.Operation(rawValue: $0) }),
            let text = object["text"]?.string
        else { return nil }
        return TextChange(op: op, field: .text, text: text, before: object["before"]?.string)
    }

    private static func answer(_ object: JSONValue) -> Delta.AnswerChange {
        var tally: [String: Int] = [:]
        if case .object(let members) = object["tally"] ?? .null {
            for member in members { tally[member.name] = member.value.integer.map { Int($0) } }
        }
        return Delta.AnswerChange(from: object["from"]?.string, to: object["to"]?.string, tally: tally)
    }
}
