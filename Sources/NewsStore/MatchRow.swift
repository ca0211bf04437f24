import GRDB
import NewsModel

/// The rows of `match`: which topics a story satisfies now.
enum MatchRow {
    static let columns = "topic, strength, evidence, answers, source"

    /// - Parameter offset: the number of columns before `columns`.
    static func match(_ row: Row, offset: Int) throws -> Match {
        Match(
            topic: Topic.ID(row[offset]), evidence: try StoredEvidence.decode(row[offset + 2]),
            answers: try StoredJSON.decode(list: row[offset + 3]), strength: row[offset + 1], source: row[offset + 4])
    }

    /// Makes `matches` the matches of the story.
    static func replace(of story: Story.ID, by matches: [Match], isNew: Bool, _ db: Database) throws {
        if !isNew {
            try db.cachedStatement(sql: "DELETE FROM match WHERE story = ?").execute(arguments: [story.number])
        }
        if matches.isEmpty { return }
        let insert = try RowStatement(
            """
            INSERT OR REPLACE INTO match (story, topic, strength, evidence, answers, source) \
            VALUES (?, ?, ?, ?, ?, ?)
            """, db)
        for match in matches {
            try insert.run { row in
                row.number(story.number)
                row.text(match.topic.name)
                row.real(match.strength)
                row.text(StoredEvidence.encode(match.evidence))
                row.text(try StoredJSON.encode(list: match.answers))
                row.text(match.source)
            }
        }
    }
}
