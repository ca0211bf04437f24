import GRDB
import NewsModel
import Testing

@testable import NewsStore

@Suite struct KeepingTests {
    private let store: NewsStore
    private let first: RecordPlan

    init() async throws {
        store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 3)
        first = try await store.record(poll, deciding: Sample.plan(for: poll))
    }

    private func wordings() async throws -> Int {
        try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM wording") ?? 0 }
    }

    private func change(_ story: Story.ID, to text: String, revision number: Int?) async throws {
        try await store.transact(stories: [story], at: Sample.start + .seconds(60)) { prior in
            var plan = RecordPlan()
            var changed = prior.similar[0]
            changed.content.text = text
            if let number {
                changed.revision = number
                plan.revisions = [
                    Revision(
                        story: story, number: number, view: .page, time: Sample.start + .seconds(60),
                        headline: changed.content.headline, text: text, authors: changed.content.authors, digest: 7,
                        changes: [TextChange(op: .added, field: .text, text: "Update: no deal")])
                ]
            }
            plan.updated = [changed]
            return plan
        }
    }

    /// SQLite looks for rows that name what is dropped: without an index it goes through the whole table for each.
    @Test("What retention drops is looked for by an index", arguments: ["wording", "alert", "delta", "match", "visit"])
    func referencesAreIndexed(table: String) async throws {
        let plain = try await store.read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            return try tables.flatMap { child in
                try db.foreignKeys(on: child).filter { $0.destinationTable == table }.flatMap(\.originColumns)
                    .filter { column in
                        let indexes = try db.indexes(on: child).map(\.columns) + [db.primaryKey(child).columns]
                        return !indexes.contains { $0.first == column }
                    }.map { "\(child).\($0)" }
            }
        }
        #expect(plain == [])
    }

    @Test func aTextIsKeptOnceForTheStoryAndItsRevision() async throws {
        #expect(try await wordings() == 3)
        try await change(Story.ID(1), to: "Update: no deal", revision: 2)
        #expect(try await wordings() == 4)
        let revisions = try await store.revisions(of: Story.ID(1))
        #expect(revisions.map(\.text) == [first.revisions[0].text, "Update: no deal"])
        #expect(revisions[1].changes.count == 1 && revisions[1].view == .page && revisions[1].feed == nil)
        #expect(try await store.check() == [])
    }

    /// Cosmetic changes are stored silently: the story has them, its revisions do not.
    @Test func aSilentTextReplacesTheSilentTextBefore() async throws {
        for text in ["Moscow  and Caracas", "Moscow and Caracas !", "Moscow\u{a0}and Caracas"] {
            try await change(Story.ID(1), to: text, revision: nil)
            #expect(try await wordings() == 4)
            #expect(try await store.story(Story.ID(1))?.content.text == text)
        }
        try await change(Story.ID(1), to: first.revisions[0].text, revision: nil)
        #expect(try await wordings() == 3)
        #expect(try await store.check() == [])
    }

    @Test func theLastReadingThroughThePageIsThePages() async throws {
        try await change(Story.ID(1), to: "Update: no deal", revision: 2)
        try await store.transact(stories: [Story.ID(1), Story.ID(2), Story.ID(99)], at: Sample.start) { prior in
            #expect(prior.similar.map(\.id) == [Story.ID(1), Story.ID(2)])
            #expect(prior.lastRead.mapValues(\.text) == [Story.ID(1): "Update: no deal"])
            #expect(prior.versions[Story.ID(1)]?.map(\.number) == [1, 2])
            return RecordPlan()
        }
        let poll = Sample.poll(entries: 3, time: Sample.start + .seconds(900))
        try await store.record(poll) { [first] prior in
            #expect(prior.lastRead[Story.ID(1)]?.text == first.revisions[0].text)
            return RecordPlan()
        }
    }

    @Test func retentionLeavesTombstonesOfWhatNoFeedLists() async throws {
        let later = Sample.start + .seconds(100 * 86_400)
        // Entry 3 is still listed; 1 and 2 have left.
        let poll = Sample.poll(entries: 1, first: 3, time: later)
        var state = poll.state
        state.lastAttempt = later
        let listed = ReceivedPoll(
            feed: poll.feed, time: later, state: state, sightings: poll.sightings, topics: poll.topics)
        try await store.record(listed) { prior in
            var plan = RecordPlan()
            plan.listing = [prior.listing[2]]
            return plan
        }
        try await store.settle([], standing: SinkStanding(name: "log", place: 3), groups: [], at: later)
        for sink in ["desk", "mail"] {
            let all = (1...3).map { Settlement(place: Int64($0), outcome: .delivered) }
            try await store.settle(all, standing: SinkStanding(name: sink), groups: [], at: later)
        }
        var step = try await store.retain(since: later - .seconds(90 * 86_400), limit: 1)
        var (steps, stories, alerts, deltas) = (1, step.stories, step.alerts, step.deltas)
        while let next = step.next {
            step = try await store.retain(since: later - .seconds(90 * 86_400), after: next, limit: 1)
            (steps, stories, alerts, deltas) = (
                steps + 1, stories + step.stories, alerts + step.alerts, deltas + step.deltas
            )
        }
        #expect(stories == 2 && alerts == 3 && deltas == 3)
        #expect(try await store.stories().map(\.id) == [Story.ID(3)])
        let tombstone = try #require(await store.story(Story.ID(1)))
        #expect(tombstone.state == .tombstone && tombstone.content.text.isEmpty && tombstone.matches.isEmpty)
        #expect(try await store.check() == [])
        // The same entry again is the same story, not a new one.
        let again = Sample.poll(entries: 1, time: later)
        try await store.record(again) { [first] prior in
            #expect(prior.byKey["i:entry-1"]?.state == .tombstone)
            #expect(prior.versions[Story.ID(1)]?.map(\.digest) == [first.revisions[0].digest])
            #expect(prior.nextStory == Story.ID(4))
            return RecordPlan()
        }
    }

    @Test(arguments: [[], ["a"], ["a\"b", "\\", "c\nd\u{1}", "Zoé ☃", ""], ["[", ",", "]", "\\u0000"]])
    func aListReadsBack(list: [String]) throws {
        #expect(try StoredList.decode(StoredList.encode(list)) == list)
        let viaSQL = try DatabaseQueue().read { db in
            try String.fetchAll(db, sql: "SELECT value FROM json_each(?)", arguments: [StoredList.encode(list)])
        }
        #expect(viaSQL == list)
    }
}
