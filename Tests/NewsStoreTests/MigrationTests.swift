import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsStore

/// Databases as earlier versions of the program left them.
@Suite struct MigrationTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// v3 puts each feed's window into one row and shares lists of topics; nothing of what was known may be lost on the
    /// way, or a first poll after the upgrade would tell everything anew.
    @Test func windowsAndBaselinesOfTheFirstVersionAreKept() async throws {
        let old = try DatabasePool(path: scratch.path())
        try Schema.migrator.migrate(old, upTo: "v1")
        try await old.write { db in try db.execute(sql: Self.firstVersion) }
        try old.close()

        let store = try await NewsStore.open(path: scratch.path())
        #expect(FileManager.default.fileExists(atPath: scratch.path() + ".before-v2"))
        #expect(try await store.check() == [])
        let poll = Sample.poll(feed: 1, entries: 2)
        try await store.record(poll) { prior in
            #expect(prior.baselined == [Topic.ID("maduro"), Topic.ID("a \"b\"")])
            #expect(
                prior.listing == [
                    ListedEntry(
                        key: "i:entry-2", story: Story.ID(2), position: 0, published: Timestamp(milliseconds: 5),
                        digest: UInt64(bitPattern: -7)),
                    ListedEntry(
                        key: "i:entry-1", story: Story.ID(1), position: 1, published: nil,
                        missingSince: Timestamp(milliseconds: 9), digest: 3),
                ])
            #expect(prior.byKey["i:entry-2"]?.id == Story.ID(2))
            return RecordPlan()
        }
        let sets = try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM topic_set") }
        #expect(sets == 1)
        try store.close()
    }

    @Test func listsSurviveAWayThroughTheirColumn() throws {
        let entries = [Int64.min, -1, 0, 1, .max].enumerated().map { index, number in
            ListedEntry(
                key: "i:\"\\\u{1}\n, [\(index)] é", story: Story.ID(7), position: index,
                published: Timestamp(milliseconds: number), missingSince: index == 2 ? nil : Timestamp(milliseconds: 1),
                digest: UInt64(bitPattern: number))
        }
        #expect(try ListingRow.decode(ListingRow.encode(entries)) == entries)
        #expect(try ListingRow.decode(ListingRow.encode([])) == [])
    }

    @Test(arguments: ["", "[", "[[\"a\"]]", "[[\"a\",1,2,3,4]]", "[[1,1,1,1,1,1]]", "{}", "[[\"a\\u12\",1,1,1,1,1]]"])
    func aDamagedListIsToldAsSuch(_ text: String) {
        #expect(throws: StoreError.self) { try ListingRow.decode(text) }
    }

    private static let firstVersion = """
        INSERT INTO feed (id, url, name, identity, state) VALUES \
        (1, 'https://news1.example/rss', 'News 1', 'declared', \
        '{"consecutiveFailures":0,"dueReason":"","nextDue":0,"polls":1}'), \
        (2, 'b', 'B', 'link', '{"consecutiveFailures":0,"dueReason":"","nextDue":0,"polls":1}');
        INSERT INTO baseline VALUES (1, 'maduro', 1), (1, 'a "b"', 1), (2, 'a "b"', 1), (2, 'maduro', 1);
        INSERT INTO wording VALUES (1, 'One', '[]', 'Text'), (2, 'Two', '[]', 'Text');
        INSERT INTO story (id, identity, state, revision, first_seen, last_seen, wording, outlet, url, categories, \
        headline_hash) VALUES (1, 'a', 'listed', 1, 1, 1, 1, 'o', 'u', '[]', 1), \
        (2, 'b', 'listed', 1, 1, 1, 2, 'o', 'v', '[]', 2);
        INSERT INTO revision VALUES (1, 1, 'feed', 1, 3, 3, 3, 1, 0, 1, '[]'), (2, 1, 'feed', 1, -7, 0, 0, 1, 0, 2, '[]');
        INSERT INTO sighting VALUES (1, 'i:entry-1', 1, NULL), (1, 'i:entry-2', 2, 5);
        INSERT INTO listing VALUES (1, 0, 'i:entry-2', 0, NULL, -7), (1, 1, 'i:entry-1', 1, 9, 3);
        """
}
