import GRDB
import NewsModel

/// Writes a plan's stories and revisions, and sees to it that one text is one row.
struct StoryWriter {
    let db: Database
    let prior: LoadedPrior
    /// The rows made for the plan's revisions, in their order.
    private var wordings: [Int64] = []
    /// The places of a story's revisions among the plan's, once somebody asks who cannot tell.
    private var made: [Story.ID: [Int]]?
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
        wordings.reserveCapacity(plan.revisions.count)
        // By their places: taken out, each would be copied. Where nothing is updated, all revisions are of new stories.
        let new = plan.updated.isEmpty ? nil : Set(plan.inserted.indices.lazy.map { plan.inserted[$0].id })
        for index in plan.revisions.indices {
            let story = plan.revisions[index].story
            let (headline, authors) = (plan.revisions[index].headline, plan.revisions[index].authors)
            let text = plan.revisions[index].text
            let known =
                new?.contains(story) != false
                ? nil : try RevisionRow.equalWording(of: story, headline: headline, authors: authors, text: text, db)
            wordings.append(try known ?? makeWording(headline: headline, authors: authors, text: text))
        }
        // A new story's first revision stands where it does.
        for (index, story) in plan.inserted.enumerated() { try insert(story, plan.revisions, at: index) }
        for story in plan.updated { try update(story, plan.revisions) }
        for index in plan.revisions.indices {
            let row = try row(of: plan.revisions[index].feed, polled: feed)
            try insertRevision.run {
                try RevisionRow.bind(plan.revisions[index], feed: row, wording: wordings[index], to: &$0)
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

    private mutating func insert(_ story: Story, _ revisions: [Revision], at index: Int) throws {
        let wording = try wording(of: story, insteadOf: nil, revisions, at: index)
        try insertStory.run { StoryRow.bind(story, wording: wording, to: &$0) }
        try MatchRow.replace(of: story.id, by: story.matches, isNew: true, db)
    }

    private mutating func update(_ story: Story, _ revisions: [Revision]) throws {
        guard let row = try prior.rows[story.id] ?? PriorReader.load(stories: [story.id], db).rows[story.id] else {
            throw StoreError.refused(reason: "story \(story.id) is to be updated and does not exist")
        }
        if row.story == story { return }
        let wording = try wording(of: story, insteadOf: row, revisions)
        try RowStatement(StoryRow.update, db).run { StoryRow.bind(story, wording: wording, to: &$0) }
        if let old = row.wording, old != wording { try dropIfSilent(old, story.id) }
        if row.story.matches != story.matches {
            try MatchRow.replace(of: story.id, by: story.matches, isNew: false, db)
        }
    }

    /// The row with the story's present text: the one it has, that of one of its revisions, or a new one for a text that
    /// differs from all of them in looks only. A tombstone has none.
    /// - Parameter index: where its revision is to be looked for first.
    private mutating func wording(
        of story: Story, insteadOf row: StoryRow?, _ revisions: [Revision], at index: Int? = nil
    ) throws -> Int64? {
        if story.state == .tombstone { return nil }
        let content = story.content
        if let row, let wording = row.wording, row.story.content.reads(like: content) { return wording }
        func reads(_ index: Int) -> Bool {
            revisions[index].headline == content.headline && revisions[index].text == content.text
                && revisions[index].authors == content.authors
        }
        if let index, index < revisions.count, revisions[index].story == story.id, reads(index) {
            return wordings[index]
        }
        let made = self.made ?? Dictionary(grouping: revisions.indices) { revisions[$0].story }
        self.made = made
        if let new = made[story.id]?.last(where: reads) { return wordings[new] }
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
