import GRDB
import NewsModel

/// The rows of `match`: which topics a story satisfies now.
enum MatchRow {
    static func fetch(of story: Story.ID, _ db: Database) throws -> [Match] {
        let statement = try db.cachedStatement(
            sql: "SELECT topic, strength, evidence, answers, source FROM match WHERE story = ? ORDER BY topic, source")
        return try Row.fetchCursor(statement, arguments: [story.number]).map { row in
            Match(
                topic: Topic.ID(row[0]), evidence: try StoredJSON.decode(list: row[2]),
                answers: try StoredJSON.decode(list: row[3]), strength: row[1], source: row[4])
        }
        .reduce(into: []) { $0.append($1) }
    }

    /// Makes `matches` the matches of the story.
    static func replace(of story: Story.ID, by matches: [Match], isNew: Bool, _ db: Database) throws {
        if !isNew {
            try db.cachedStatement(sql: "DELETE FROM match WHERE story = ?").execute(arguments: [story.number])
        }
        if matches.isEmpty { return }
        let insert = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO match (story, topic, strength, evidence, answers, source) \
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for match in matches {
            try insert.execute(arguments: [
                story.number, stored(match.topic.name), match.strength, try StoredJSON.encode(list: match.evidence),
                try StoredJSON.encode(list: match.answers), stored(match.source),
            ])
        }
    }
}
