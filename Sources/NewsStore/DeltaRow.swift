import GRDB
import NewsModel

/// The rows of `delta`: what they are found by as columns, the rest as JSON.
enum DeltaRow {
    /// What `fetch` reads, in its order.
    static let columns = "id, kind, time, topic, story, revision, feed, body"

    /// The same change is recorded once, however often it is decided.
    static func insert(_ delta: Delta, _ db: Database) throws {
        try RowStatement(
            "INSERT INTO delta (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", db
        ).run { row in
            row.text(delta.id.text)
            row.text(delta.kind.rawValue)
            row.number(delta.time.milliseconds)
            row.text(delta.topic?.name)
            row.number(delta.story?.number)
            row.number(delta.revision.map(Int64.init))
            row.text(delta.feed?.url)
            row.text(try body(delta))
        }
    }

    static func fetch(_ row: Row) throws -> Delta {
        guard let kind = Delta.Kind(rawValue: row[1]) else {
            throw StoreError.corrupt(reason: "delta \(row[0] as String) is of an unknown kind")
        }
        var delta = Delta(
            recorded: Delta.ID(row[0]), kind: kind, time: Timestamp(milliseconds: row[2]),
            topic: (row[3] as String?).map { Topic.ID($0) })
        delta.story = (row[4] as Int64?).map { Story.ID($0) }
        delta.revision = row[5]
        delta.feed = (row[6] as String?).map { Feed.ID($0) }
        try StoredJSON.decode(Body.self, from: row[7]).complete(&delta)
        return delta
    }

    /// What `Body` reads.
    private static func body(_ delta: Delta) throws -> String {
        var writer = StoredListWriter()
        try writer.object { writer in
            writer.field("acknowledged", delta.acknowledged)
            if let answer = delta.answer { writer.field("answer", json: try StoredJSON.encode(answer)) }
            writer.field("backfilled", delta.backfilled)
            writer.field("changes", json: try StoredJSON.encode(list: delta.changes))
            writer.field("effect", delta.effect?.rawValue)
            if let event = delta.event { writer.field("event", json: StoredTally.encode(event)) }
            writer.field("evidence", json: StoredEvidence.encode(delta.evidence))
            writer.field("headline", delta.headline)
            writer.field("note", delta.note)
            writer.field("outlet", delta.outlet)
            writer.field("url", delta.url)
        }
        return writer.text
    }

    private struct Body: Decodable {
        let headline: String?
        let url: String?
        let outlet: String?
        let event: Event.Tally?
        let evidence: [Evidence]
        let changes: [TextChange]
        let acknowledged: Bool?
        let effect: Delta.TopicEffect?
        let answer: Delta.AnswerChange?
        let backfilled: Bool
        let note: String?

        func complete(_ delta: inout Delta) {
            delta.headline = headline
            delta.url = url
            delta.outlet = outlet
            delta.event = event
            delta.evidence = evidence
            delta.changes = changes
            delta.acknowledged = acknowledged
            delta.effect = effect
            delta.answer = answer
            delta.backfilled = backfilled
            delta.note = note
        }
    }
}
