import GRDB
import NewsModel

/// The rows of `alert`, the outbox: what they are found by as columns, the rest as JSON.
enum AlertRow {
    /// What `fetch` reads, in its order.
    static let columns = "id, time, kind, severity, topic, story, outlet, feed, body"

    /// Once only, with a delivery to make for each sink that it is routed to.
    static func insert(_ alert: Alert, at time: Timestamp, _ db: Database) throws {
        try RowStatement(
            """
            INSERT INTO alert (\(columns), recorded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
            ON CONFLICT (id) DO NOTHING
            """, db
        ).run { row in
            row.text(alert.id.text)
            row.number(alert.time.milliseconds)
            row.text(alert.kind.rawValue)
            row.text(alert.severity.rawValue)
            row.text(alert.topic?.name)
            row.number(alert.story?.number)
            row.text(alert.outlet)
            row.text(alert.feed)
            row.text(try body(alert))
            row.number(time.milliseconds)
        }
        if db.changesCount == 0 { return }
        let seq = db.lastInsertedRowID
        let delivery = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO delivery (sink, alert, state, changed) VALUES (?, ?, 'pending', ?)")
        for sink in alert.sinks { try delivery.execute(arguments: [stored(sink), seq, time.milliseconds]) }
    }

    /// - Parameter offset: the number of columns before `columns`.
    static func fetch(_ row: Row, offset: Int = 0) throws -> Alert {
        let id: String = row[offset]
        guard let kind = Delta.Kind(rawValue: row[offset + 2]) else {
            throw StoreError.corrupt(reason: "alert \(id) is of an unknown kind")
        }
        let body = try Body(row[offset + 8])
        var alert = Alert(
            id: Delta.ID(id), time: Timestamp(milliseconds: row[offset + 1]), kind: kind,
            severity: Topic.Severity(rawValue: row[offset + 3]) ?? .notice, summary: body.summary, sinks: body.sinks)
        alert.topic = (row[offset + 4] as String?).map { Topic.ID($0) }
        alert.story = (row[offset + 5] as Int64?).map { Story.ID($0) }
        alert.outlet = row[offset + 6]
        alert.feed = row[offset + 7]
        body.complete(&alert)
        return alert
    }

    /// What `Body` reads.
    private static func body(_ alert: Alert) throws -> String {
        var writer = StoredListWriter()
        try writer.object { writer in
            writer.field("acknowledged", alert.acknowledged)
            if let answer = alert.answer { writer.field("answer", json: try StoredJSON.encode(answer)) }
            writer.field("changes", json: try StoredJSON.encode(list: alert.changes))
            if let event = alert.event { writer.field("event", json: StoredTally.encode(event)) }
            writer.field("evidence", json: StoredEvidence.encode(alert.evidence))
            writer.field("headline", alert.headline)
            writer.field("question", alert.question)
            if let revision = alert.revision { writer.field("revision", json: String(revision)) }
            writer.key("sinks")
            writer.list(alert.sinks) { writer, sink in writer.string(sink) }
            writer.field("summary", alert.summary)
            writer.field("url", alert.url)
        }
        return writer.text
    }

    private struct Body: Decodable {
        private var question: String?
        private var headline: String?
        private var url: String?
        private var revision: Int?
        private var event: Event.Tally?
        private var evidence: [Evidence] = []
        private var changes: [TextChange] = []
        private var acknowledged: Bool?
        private var answer: Delta.AnswerChange?
        private(set) var summary = ""
        private(set) var sinks: [String] = []

        /// Without a coder where it can be: of a first poll thousands are told at once.
        init(_ text: String) throws {
            var reader = StoredListReader(text)
            do { self = try Self(&reader) } catch { self = try StoredJSON.decode(from: text) }
        }

        /// Of an alert that tells of a story and not of changes, as nearly all of them do.
        private init(_ reader: inout StoredListReader) throws {
            var (body, summary, sinks) = (self, String?.none, [String]?.none)
            try reader.object { reader, key in
                switch key {
                case "acknowledged": body.acknowledged = try reader.flag()
                case "changes": _ = try reader.list { reader in throw reader.corrupt() }
                case "event": body.event = try StoredTally.decode(&reader)
                case "evidence": body.evidence = try StoredEvidence.decode(&reader)
                case "headline": body.headline = try reader.string()
                case "question": body.question = try reader.string()
                case "revision": body.revision = try reader.number().map { Int($0) }
                case "sinks": sinks = try reader.list { try $0.string() }
                case "summary": summary = try reader.string()
                case "url": body.url = try reader.string()
                default: throw reader.corrupt()
                }
            }
            try reader.end()
            guard let summary, let sinks else { throw reader.corrupt() }
            self = body
            (self.summary, self.sinks) = (summary, sinks)
        }

        func complete(_ alert: inout Alert) {
            alert.question = question
            alert.headline = headline
            alert.url = url
            alert.revision = revision
            alert.event = event
            alert.evidence = evidence
            alert.changes = changes
            alert.acknowledged = acknowledged
            alert.answer = answer
        }
    }
}
