import GRDB
import NewsModel

/// A story as it stands in the record, with the row that holds its text.
struct StoryRow: Hashable, Sendable {
    var story: Story
    /// nil for a tombstone.
    var wording: Int64?

    /// The columns that `init(row:)` reads, in its order.
    static let columns = """
        story.id, story.identity, story.state, story.revision, story.first_seen, story.last_seen, story.published, \
        story.updated, story.event, story.wording, story.outlet, story.url, story.canonical_link, story.categories, \
        story.language, wording.headline, wording.authors, wording.text, story.credit
        """
    static let tables = "story LEFT JOIN wording ON wording.id = story.wording"

    /// Without its matches, which are rows of their own.
    init(row: Row) throws {
        wording = row[9]
        story = Story(
            id: Story.ID(row[0]), identity: row[1],
            content: StoryContent(
                headline: row[15] ?? "", text: row[17] ?? "", authors: try StoredList.decode(row[16] ?? "[]"),
                categories: try StoredList.decode(row[13]), url: row[11], outlet: row[10], language: row[14]),
            canonicalLink: row[12], revision: row[3], state: Story.State(rawValue: row[2]) ?? .listed,
            firstSeen: Timestamp(milliseconds: row[4]), lastSeen: Timestamp(milliseconds: row[5]),
            published: Timestamp(stored: row[6]), updated: Timestamp(stored: row[7]),
            event: (row[8] as Int64?).map { Event.ID($0) }, credit: Story.Credit(rawValue: row[18]) ?? .own)
    }

    /// In the order of `insert` and `update`.
    static func bind(_ story: Story, wording: Int64?, to row: inout RowBinder) {
        row.text(story.identity)
        row.text(story.state.rawValue)
        row.number(Int64(story.revision))
        row.number(story.firstSeen.milliseconds)
        row.number(story.lastSeen.milliseconds)
        row.number(story.published?.milliseconds)
        row.number(story.updated?.milliseconds)
        row.number(story.event?.number)
        row.number(wording)
        row.text(story.content.outlet)
        row.text(story.content.url)
        row.text(story.canonicalLink)
        row.text(StoredList.encode(story.content.categories))
        row.text(story.content.language)
        row.number(headlineHash(story.content))
        row.text(story.credit.rawValue)
        row.number(story.id.number)
    }

    static let insert = """
        INSERT INTO story (identity, state, revision, first_seen, last_seen, published, updated, event, wording, outlet, \
        url, canonical_link, categories, language, headline_hash, credit, id) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    static let update = """
        UPDATE story SET identity = ?, state = ?, revision = ?, first_seen = ?, last_seen = ?, published = ?, \
        updated = ?, event = ?, wording = ?, outlet = ?, url = ?, canonical_link = ?, categories = ?, language = ?, \
        headline_hash = ?, credit = ? WHERE id = ?
        """

    /// The same for the same headline of the same outlet.
    static func headlineHash(_ content: StoryContent) -> Int64 {
        stored(StableHash.of(content.outlet, content.headline))
    }
}

extension Timestamp {
    init?(stored milliseconds: Int64?) {
        guard let milliseconds else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
