import MisbehavingServer
import NewsModel
import NewsStore
import Testing

/// The same decisions over the record itself: it must read all that they ask for.
@Suite("What a record knows of a feed's entries") struct IdentityTests {
    private static let titles = [
        "Ferry timetable cut for the winter", "Old mill to become a school", "Swimmers told to stay ashore",
        "Orchestra names its first conductor",
    ]

    private static func rss(_ number: Int) -> String {
        "<rss version=\"2.0\"><channel><title>t</title><link>http://herald.example/</link><item>"
            + "<guid isPermaLink=\"false\">none</guid><title>\(titles[number])</title>"
            + "<link>http://herald.example/latest</link><description>\(titles[number]), it was said.</description>"
            + "<pubDate>1\(number) May 2019 08:00:00 GMT</pubDate></item></channel></rss>"
    }

    @Test(
        "One entry at a time under one id and link: each is told, under an identity of its own", .timeLimit(.minutes(5))
    )
    func oneEntryAtATime() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let desk = try Desk(
            feeds: ["\"\(newsroom.url("/herald"))\""],
            topics: "  all: { match: '\"*\"', alert: { on: [firstStory, followUp, revised] } }")
        for number in Self.titles.indices {
            newsroom.put("/herald", Self.rss(number))
            try await desk.poll()
        }
        let told = try await desk.alerts().filter { $0.kind != .baseline }
        #expect(told.map(\.headline) == Self.titles.dropFirst().map { Optional($0) })
        let stories = try await desk.record().stories(after: Story.ID(0))
        #expect(Set(stories.map(\.identity)).count == Self.titles.count)
    }
}
