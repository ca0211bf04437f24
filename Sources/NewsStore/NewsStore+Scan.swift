import Foundation
import GRDB
public import NewsModel

/// A stored story as it lies in the database, for going through very many of them.
public struct StoredStory {
    public let id: Story.ID
    public let firstSeen: Timestamp
    /// UTF-8, as is `text`.
    public let headline: [UInt8]
    public let text: [UInt8]
    private let row: Row

    fileprivate init(_ row: Row) throws {
        self.row = row
        id = Story.ID(row[0])
        firstSeen = Timestamp(milliseconds: row[1])
        headline = try Self.bytes(row, 2)
        text = try Self.bytes(row, 3)
    }

    /// Everything but headline and text.
    public var metadata: StoryContent {
        get throws {
            StoryContent(
                headline: "", text: "", authors: try StoredList.decode(row[4] ?? "[]"),
                categories: try StoredList.decode(row[5]), url: row[6], outlet: row[7], language: row[8])
        }
    }

    fileprivate static let columns = """
        story.id, story.first_seen, wording.headline, wording.text, wording.authors, story.categories, story.url, \
        story.outlet, story.language
        """

    /// Copied out of SQLite's memory as they are, without the detour over a string.
    private static func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
        try row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } ?? [] }
    }
}

extension NewsStore {
    /// The highest number that a story has; 0 where there are none.
    public func lastStory() async throws(StoreError) -> Story.ID {
        Story.ID(try await read { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM story") ?? 0 })
    }

    /// Of the stories with a text and a number within `numbers`, those that `isWanted` takes, in order of first sight, and how
    /// many there are. Runs on a thread of the database's own, beside other reads.
    public func select(
        _ numbers: ClosedRange<Int64>, since: Timestamp? = nil,
        where isWanted: @escaping @Sendable (StoredStory) throws -> Bool
    ) async throws(StoreError) -> (chosen: [Story.ID], of: Int) {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(StoredStory.columns) FROM story JOIN wording ON wording.id = story.wording \
                        WHERE story.id BETWEEN ? AND ? AND story.last_seen >= ? ORDER BY story.id
                        """),
                arguments: [numbers.lowerBound, numbers.upperBound, since?.milliseconds ?? .min])
            var (chosen, count) = ([Story.ID](), 0)
            while let row = try rows.next() {
                let story = try StoredStory(row)
                count += 1
                if try isWanted(story) { chosen.append(story.id) }
            }
            return (chosen, count)
        }
    }

    /// Those of the stories that have a text, in order of first sight, without their matches.
    public func texts(of ids: [Story.ID]) async throws(StoreError) -> [Story] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(StoryRow.columns) FROM \(StoryRow.tables) WHERE story.wording IS NOT NULL \
                        AND story.id IN (SELECT value FROM json_each(?)) ORDER BY story.id
                        """),
                arguments: [StoredList.encode(numbers: ids.map(\.number))])
            var stories: [Story] = []
            while let row = try rows.next() { stories.append(try StoryRow(row: row).story) }
            return stories
        }
    }
}
