import NewsModel
import TextProcessing

/// A delta as `feedwatch replay` prints it: one JSON object, its keys in a fixed order.
enum ReplayDelta {
    /// `story` is the story's url: ids are the record's business, urls are the file's.
    static func line(_ delta: Delta, story url: String?) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("time", delta.time.rfc3339)
        json.field("story", url ?? delta.url)
        json.field("topic", delta.topic?.name)
        json.field("kind", delta.kind.rawValue)
        json.field("event", delta.event?.id.number)
        json.field("id", delta.id.text)
        json.field("headline", delta.headline)
        json.field("outlet", delta.outlet)
        json.field("revision", delta.revision)
        if let event = delta.event {
            json.field("stories", event.stories)
            json.field("origins", each: event.origins) { $0.string($1) }
        }
        json.field("effect", delta.effect?.rawValue)
        json.field("acknowledged", delta.acknowledged)
        if !delta.changes.isEmpty {
            json.field("changes", each: delta.changes) { json, change in
                json.beginObject()
                json.field("op", change.op.rawValue)
                json.field("field", change.field.rawValue)
                json.field("text", change.text)
                json.field("before", change.before)
                json.endObject()
            }
        }
        if let answer = delta.answer {
            json.key("answer")
            json.beginObject()
            json.field("from", answer.from)
            json.field("to", answer.to)
            json.field("sentence", delta.evidence.first?.quote)
            json.field("outlet", answer.outlet)
            json.key("tally")
            json.beginObject()
            for (name, count) in answer.tally.sorted(by: { $0.key < $1.key }) { json.field(name, count) }
            json.endObject()
            json.endObject()
        }
        json.field("note", delta.note)
        json.endObject()
        return json.text
    }
}
