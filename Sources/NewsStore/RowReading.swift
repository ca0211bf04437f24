import GRDB
import NewsModel

/// Reads the rows of a table as the service does, so that `db check` calls damaged what the service cannot read, and only
/// that.
struct RowReading: Sendable {
    /// What a row is called, and what it is known by: its first column.
    private let name: String
    private let sql: String
    /// The row begins with the column that it is known by.
    private let read: @Sendable (Row) throws -> Void

    /// A sentence for each row that cannot be read, up to a limit.
    func findings(_ db: Database, limit: Int) throws -> [IntegrityFinding] {
        var findings: [IntegrityFinding] = []
        let rows = try Row.fetchCursor(db, sql: sql)
        while findings.count < limit, let row = try rows.next() {
            do { try read(row) } catch {
                let key = (row[0] as DatabaseValue).storage.value.map { "\($0)" } ?? ""
                let reason = if case .corrupt(let reason) = StoreError(error) { reason } else { "\(error)" }
                findings.append(IntegrityFinding(.record, "\(name) \(key) cannot be read: \(reason)"))
            }
        }
        return findings
    }

    static let all = [
        RowReading(name: "alert", sql: "SELECT seq, \(AlertRow.columns) FROM alert") { row in
            _ = try AlertRow.fetch(row, offset: 1)
        },
        RowReading(name: "delta", sql: "SELECT \(DeltaRow.columns) FROM delta") { row in _ = try DeltaRow.fetch(row) },
        RowReading(name: "feed", sql: "SELECT url, state, notes FROM feed") { row in
            _ = try StoredJSON.decode(PollState.self, from: row[1])
            _ = try StoredList.decode(row[2])
        },
        RowReading(
            name: "the window of feed", sql: "SELECT url, entries FROM listing JOIN feed ON feed.id = listing.feed"
        ) { row in
            _ = try ListingRow.decode(row[1])
        },
        RowReading(name: "topic set", sql: "SELECT id, topics FROM topic_set") { row in
            _ = try StoredList.decode(row[1])
        },
        RowReading(name: "a match of story", sql: "SELECT story, \(MatchRow.columns) FROM match") { row in
            _ = try MatchRow.match(row, offset: 1)
        },
        RowReading(name: "a revision of story", sql: "SELECT story, changes FROM revision WHERE changes <> '[]'") {
            row in
            let _: [TextChange] = try StoredJSON.decode(list: row[1])
        },
        RowReading(name: "the categories of story", sql: "SELECT id, categories FROM story WHERE categories <> '[]'") {
            row in
            _ = try StoredList.decode(row[1])
        },
        RowReading(name: "the authors of wording", sql: "SELECT id, authors FROM wording WHERE authors <> '[]'") {
            row in
            _ = try StoredList.decode(row[1])
        },
        RowReading(name: "the troubles of sink", sql: "SELECT sink, troubles FROM alert_group") { row in
            let _: [Int64] = try StoredJSON.decode(list: row[1])
        },
    ]
}
