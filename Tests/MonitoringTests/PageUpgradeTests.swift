import GRDB
import Monitoring
import MisbehavingServer
import NewsModel
import Testing
import WatchConfiguration

@testable import NewsStore

/// A program that reads pages otherwise than the one before it finds other texts on pages that nobody has edited.
struct PageUpgradeTests {
    private static let sentences = [
        "Envoys of both sides met in Oslo on Monday to talk about the future of Maduro and of his country.",
        "They agreed on an agenda, said two people who took part and asked not to be named in the press.",
        "Norway has led such talks before, and its diplomats said that they would be patient this time too.",
        "The list of questions is long, and neither side expects a result before the end of the summer.",
    ]

    /// The longer page stands for what a better extractor finds on the page that it was.
    @Test("The first reading by a new extractor is told to nobody, the edit after it is", .timeLimit(.minutes(1)))
    func isSilent() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let headline = "Maduro envoys in Oslo"
        newsroom.put("/feed", newsroom.rss([("oslo", headline, Self.sentences[0])]))
        newsroom.put("/story/oslo", Newsroom.page(headline, Array(Self.sentences[..<3])), type: "text/html")
        let desk = try Desk(feeds: [newsroom.url("/feed")], topics: "  maduro: { match: maduro, follow: true }")
        try await desk.poll()
        var time = WatchClock.system.now() + .seconds(3600)
        func watch() async throws {
            let clock = WatchClock.compressed(from: time, speed: 3600)
            let monitor = try await desk.open(clock: clock)
            time = time + .seconds(4 * 3600)
            try await monitor.run(until: time)
            try await monitor.close()
        }
        try await watch()
        // As the version before left it.
        let store = try await NewsStore.open(path: desk.configuration.store)
        try await store.writeWithoutTransaction { db in try db.execute(sql: "UPDATE visit SET extractor = 0") }
        try store.close()

        newsroom.put("/story/oslo", Newsroom.page(headline, Self.sentences), type: "text/html")
        try await watch()
        #expect(try await desk.alerts().map(\.kind) == [.baseline])
        let story = try #require(try await desk.record().stories(after: Story.ID(0)).first)
        #expect(story.content.text.contains(Self.sentences[3]))

        let update = "Update: no deal has been reached, Oslo says."
        newsroom.put("/story/oslo", Newsroom.page(headline, Self.sentences + [update]), type: "text/html")
        try await watch()
        let alerts = try await desk.alerts()
        #expect(alerts.map(\.kind) == [.baseline, .revised])
        #expect(alerts.last?.changes.map(\.text) == [update])
    }
}
