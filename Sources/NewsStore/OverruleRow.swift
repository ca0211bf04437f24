import GRDB
import NewsModel

/// The rows of `overrule`.
enum OverruleRow {
    static let columns = "id, time, author, kind, story, event, other, answer, origin, before, why"

    /// - Returns: its id.
    @discardableResult
    static func insert(_ overrule: Overrule, _ db: Database) throws -> Int64 {
        var fields: (kind: String, story: Int64?, event: Int64?, other: Int64?, answer: Int64?)
        var names: (origin: String?, before: String?) = (nil, nil)
        switch overrule.act {
        case .origin(let story, let origin, let before):
            fields = ("origin", story.number, nil, nil, nil)
            names = (stored(origin), stored(before))
        case .merge(let event, let into): fields = ("merge", nil, event.number, into.number, nil)
        case .split(let story, let event, let new): fields = ("split", story.number, event.number, new.number, nil)
        case .dismiss(let row, let story): fields = ("dismiss", story.number, nil, nil, row)
        case .restore(let row, let story): fields = ("restore", story.number, nil, nil, row)
        }
        try db.execute(
            sql: """
                INSERT INTO overrule (time, author, kind, story, event, other, answer, origin, before, why) \
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                overrule.time.milliseconds, stored(overrule.author), fields.kind, fields.story, fields.event,
                fields.other, fields.answer, names.origin, names.before, overrule.why.map(stored),
            ])
        return db.lastInsertedRowID
    }

    /// nil for a kind that only a later version knows.
    static func fetch(_ row: Row) -> Overrule? {
        let story = (row[4] as Int64?).map { Story.ID($0) }
        let (event, other) = ((row[5] as Int64?).map { Event.ID($0) }, (row[6] as Int64?).map { Event.ID($0) })
        let act: Overrule.Act? =
            switch (row[3] as String, story, event, other, row[7] as Int64?) {
            case ("origin", let story?, _, _, _): .origin(story, row[8] ?? "", before: row[9] ?? "")
            case ("merge", _, let event?, let into?, _): .merge(event, into: into)
            case ("split", let story?, let event?, let new?, _): .split(story, from: event, new: new)
            case ("dismiss", let story?, _, _, let answer?): .dismiss(row: answer, story: story)
            case ("restore", let story?, _, _, let answer?): .restore(row: answer, story: story)
            default: nil
            }
        return act.map {
            Overrule(
                id: row[0], time: Timestamp(milliseconds: row[1]), author: row[2], act: $0, why: row[10])
        }
    }
}
