import GRDB
import NewsModel

/// Reads whole stories by id: their rows, matches, versions and last readings, each kind in one query.
struct StoryLoader {
    /// Whose last reading of a story counts.
    enum View: Hashable, Sendable {
        case page
        case feed(Int64)
        /// A feed that was never polled has read nothing.
        case nobody

        func includes(_ view: Revision.View, _ feed: Int64?) -> Bool {
            switch self {
            case .page: view == .page
            case .feed(let id): feed == id
            case .nobody: false
            }
        }
    }

    let db: Database
    let view: View

    func load(_ ids: [Int64], into loaded: inout LoadedPrior) throws {
        if ids.isEmpty { return }
        let list = StoredList.encode(numbers: ids)
        let stories = try Row.fetchCursor(db.cachedStatement(sql: Self.stories), arguments: [list])
        while let row = try stories.next() {
            let story = try StoryRow(row: row)
            loaded.rows[story.story.id] = story
        }
        let matches = try Row.fetchCursor(db.cachedStatement(sql: Self.matches), arguments: [list])
        while let row = try matches.next() {
            loaded.rows[Story.ID(row[0])]?.story.matches.append(try MatchRow.match(row, offset: 1))
        }
        try loadRevisions(list, into: &loaded)
    }

    /// Digests of all versions; texts of the last reading only, which mostly is the story's own text.
    private func loadRevisions(_ list: String, into loaded: inout LoadedPrior) throws {
        var last: [Story.ID: (number: Int, wording: Int64?)] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: Self.revisions), arguments: [list])
        while let row = try rows.next() {
            let id = Story.ID(row[0])
            let version = RevisionRow.version(row, offset: 1)
            loaded.record.versions[id, default: []].append(version)
            if view.includes(version.view, row[7]) { last[id] = (version.number, row[6]) }
        }
        for (id, reading) in last {
            guard let story = loaded.rows[id] else { continue }
            let sameText = reading.wording == story.wording ? story.story.content : nil
            loaded.record.lastRead[id] = try RevisionRow.fetch(of: id, number: reading.number, content: sameText, db)
        }
    }

    private static let wanted = "(SELECT value FROM json_each(?))"
    private static let stories = "SELECT \(StoryRow.columns) FROM \(StoryRow.tables) WHERE story.id IN \(wanted)"
    private static let matches = """
        SELECT story, \(MatchRow.columns) FROM match WHERE story IN \(wanted) ORDER BY story, topic, source
        """
    private static let revisions = """
        SELECT story, \(RevisionRow.versionColumns), wording, feed FROM revision WHERE story IN \(wanted) \
        ORDER BY story, number
        """
}
