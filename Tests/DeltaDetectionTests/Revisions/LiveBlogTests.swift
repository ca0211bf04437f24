import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

@Suite("Pages that say that they are live blogs")
struct LiveBlogTests {
    private static let headline = "Election night, as it happens"
    private static let intro = "Follow the count here through the night."
    /// By age, the oldest first.
    private static let entries = [
        "Polling stations opened at seven in the rain. Queues formed in the capital.",
        "A ballot box was dropped into the river Dorn, police said. Divers are looking for it.",
        "The polls have closed in the north. Counting has begun in 212 halls.",
        "Turnout was higher than four years ago, officials said.",
        "The first results give the mayor 41 percent.",
    ]

    private static func text(_ entries: some Sequence<String>) -> String {
        ([intro] + entries.reversed()).joined(separator: "\n")
    }

    /// A story whose page has shown the first three entries.
    private static func life() throws -> (Rehearsal, Story.ID) {
        var life = Rehearsal()
        life.poll(Sample.feed, [Sample.entry(1, title: headline, text: intro)], at: Sample.time(0))
        let id = try #require(life.record.stories.keys.first)
        life.page(id, headline: headline, text: text(entries[..<3]), isLiveBlog: true, at: Sample.time(1))
        return (life, id)
    }

    private static func deltas(_ text: String, isLiveBlog: Bool = true) throws -> [Delta] {
        var (life, id) = try life()
        return life.page(id, headline: headline, text: text, isLiveBlog: isLiveBlog, at: Sample.time(2))
    }

    @Test func newEntriesAreAcknowledgedAdditions() throws {
        let deltas = try Self.deltas(Self.text(Self.entries))
        #expect(deltas.kinds == [.revised])
        #expect(deltas.first?.acknowledged == true)
        #expect(deltas.first?.changes.map(\.op) == [.added])
        #expect(deltas.first?.changes.first?.text == Self.entries[4] + "\n" + Self.entries[3])
    }

    @Test func entriesThatFallOffTheEndAreNoEdit() throws {
        #expect(try Self.deltas(Self.text(Self.entries[1..<3])).isEmpty)
        let both = try Self.deltas(Self.text(Self.entries[2...]))
        #expect(both.first?.changes.map(\.op) == [.added])
        #expect(both.first?.acknowledged == true)
    }

    @Test func aPageWhoseEntriesAreAllNewIsStillTheStory() throws {
        let deltas = try Self.deltas(Self.text(Self.entries[3...]))
        #expect(deltas.kinds == [.revised])
        #expect(deltas.first?.changes.map(\.op) == [.added])
        #expect(deltas.first?.acknowledged == true)
    }

    @Test(arguments: [
        ("212 halls", "198 halls", "a number"), ("dropped into", "not dropped into", "a negation"),
        (" Divers are looking for it.", "", "a sentence gone from the middle"),
        ("looking for it.", "looking for it. One of them is missing.", "a sentence more in an old entry"),
    ])
    func anEntryChangedInPlaceIsASilentRevision(_ words: String, _ others: String, _ what: String) throws {
        for entries in [Self.entries[..<3], Self.entries[...]] {
            let text = Self.text(entries).replacing(words, with: others)
            let deltas = try Self.deltas(text)
            #expect(deltas.kinds == [.revised], "\(what)")
            #expect(deltas.first?.acknowledged == false, "\(what)")
        }
    }

    @Test func anEntryTakenOutOfTheMiddleIsTold() throws {
        let deltas = try Self.deltas(Self.text([Self.entries[0], Self.entries[2]]))
        #expect(deltas.first?.changes.map(\.op) == [.removed])
        #expect(deltas.first?.acknowledged == false)
    }

    @Test func onAnyOtherPageALostEndIsAnEdit() throws {
        let deltas = try Self.deltas(Self.text(Self.entries[1..<3]), isLiveBlog: false)
        #expect(deltas.first?.changes.map(\.op) == [.removed])
        let more = try Self.deltas(Self.text(Self.entries), isLiveBlog: false)
        #expect(more.first?.acknowledged == false)
    }
}
