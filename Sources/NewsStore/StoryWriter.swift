import GRDB
import NewsModel

/// Writes a plan's stories and revisions, and sees to it that one text is one row.
struct StoryWriter {
    let db: Database
    let prior: LoadedPrior
    /// The rows made for the plan's revisions, by story.
    private var made: [Story.ID: [(revision: Revision, wording: Int64)]] = [:]
    private let insertStory: RowStatement
    private let insertWording: RowStatement
    private let insertRevision: RowStatement

    init(db: Database, prior: LoadedPrior) throws {
        self.db = db
        self.prior = prior
        insertStory = try RowStatement(StoryRow.insert, db)
        insertWording = try RowStatement(RevisionRow.insertWording, db)
        insertRevision = try RowStatement(RevisionRow.insert, db)
    }

    mutating func write(_ plan: RecordPlan, feed: (id: Feed.ID, row: Int64)?) throws {
        made.reserveCapacity(plan.revisions.count)
        let isNew = Set(plan.inserted.lazy.map(\.id))
        for revision in plan.revisions {
            let known =
                isNew.contains(revision.story)
                ? nil
                : try RevisionRow.equalWording(
                    of: revision.story, headline: revision.headline, authors: revision.authors, text: revision.text, db)
            let wording =
                try known
                ?? makeWording(headline: revision.headline, authors: revision.authors, text: revision.text)
            made[revision.story, default: []].append((revision, wording))
        }
        for story in plan.inserted { try insert(story) }
        for story in plan.updated { try update(story) }
        for revisions in made.values {
            for (revision, wording) in revisions {
                let row = try row(of: revision.feed, polled: feed)
                try insertRevision.run { try RevisionRow.bind(revision, feed: row, wording: wording, to: &$0) }
            }
        }
    }

    private func makeWording(headline: String, authors: [String], text: String) throws -> Int64 {
        try insertWording.run { row in
            row.text(headline)
            row.text(StoredList.encode(authors))
            row.text(text)
        }
        return db.lastInsertedRowID
    }

    private func row(of feed: Feed.ID?, polled: (id: Feed.ID, row: Int64)?) throws -> Int64? {
        guard let feed else { return nil }
        return feed == polled?.id ? polled?.row : try FeedRow.find(feed, db)?.id
    }

    private func insert(_ story: Story) throws {
        let wording = try wording(of: story, insteadOf: nil)
        try insertStory.run { StoryRow.bind(story, wording: wording, to: &$0) }
        try MatchRow.replace(of: story.id, by: story.matches, isNew: true, db)
    }

    private func update(_ story: Story) throws {
        guard let row = try prior.rows[story.id] ?? PriorReader.load(stories: [story.id], db).rows[story.id] else {
            throw StoreError.refused(reason: "story \(story.id) is to be updated and does not exist")
        }
        if row.story == story { return }
        let wording = try wording(of: story, insteadOf: row)
        try RowStatement(StoryRow.update, db).run { StoryRow.bind(story, wording: wording, to: &$0) }
        if let old = row.wording, old != wording { try dropIfSilent(old, story.id) }
        if row.story.matches != story.matches {
            try MatchRow.replace(of: story.id, by: story.matches, isNew: false, db)
        }
    }

    /// The row with the story's present text: the one it has, that of one of its revisions, or a new one for a text that
    /// differs from all of them in looks only. A tombstone has none.
    private func wording(of story: Story, insteadOf row: StoryRow?) throws -> Int64? {
        if story.state == .tombstone { return nil }
        let content = story.content
        if let row, let wording = row.wording, row.story.content.reads(like: content) { return wording }
        let new = made[story.id]?.last {
            $0.revision.headline == content.headline && $0.revision.text == content.text
                && $0.revision.authors == content.authors
        }
        if let new { return new.wording }
        if row != nil {
            let old = try RevisionRow.equalWording(
                of: story.id, headline: content.headline, authors: content.authors, text: content.text, db)
            if let old { return old }
        }
        return try makeWording(headline: content.headline, authors: content.authors, text: content.text)
    }

    /// Texts that no revision names are kept only as long as they are the present ones.
    private func dropIfSilent(_ wording: Int64, _ story: Story.ID) throws {
        try db.cachedStatement(
            sql:
                "DELETE FROM wording WHERE id = ? AND NOT EXISTS (SELECT 1 FROM revision WHERE story = ? AND wording = ?)"
        ).execute(arguments: [wording, story.number, wording])
    }
}

extension StoryContent {
    fileprivate func reads(like other: StoryContent) -> Bool {
        headline == other.headline && authors == other.authors && text == other.text
    }
}
