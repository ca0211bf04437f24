import Foundation
import MisbehavingServer
import Monitoring
import NewsModel
import NewsStore
import Testing

/// Two feeds, polled by the real service: the Herald's, and Rogue's, which lists the Herald's article with its own words.
@Suite("Nobody speaks for another outlet") struct OutletTests {
    private static let words =
        "The ministry said on Tuesday that talks with the trade union would go on and that no accord had been reached."
    private static let lie =
        "The ministry confirmed that the accord was reached on Monday night, which ends months of negotiations."
    private static let topic = """
          accord:
            question: Is there an accord?
            match: ministry
            answers:
              reached: { says: there is, match: '"accord was reached"' }
              open: { says: there is none, match: '"no accord"' }
            alert: { on: [firstStory, followUp, corroborated, revised, withdrawn, restored, leftTopic, answerReported, answerShifted] }
        """

    private struct Item {
        var id: String
        var link: String
        var title: String
        var text: String
    }

    private static func rss(_ items: [Item]) -> String {
        let list = items.map {
            "<item><guid isPermaLink=\"false\">\($0.id)</guid><title>\($0.title)</title><link>\($0.link)</link>"
                + "<description>\($0.text)</description></item>"
        }
        return
            "<rss version=\"2.0\"><channel><title>t</title><link>http://herald.example/</link>\(list.joined())</channel></rss>"
    }

    private static func old(_ site: String, _ number: Int) -> Item {
        Item(
            id: "old\(number)", link: "http://\(site)/old/\(number)", title: "\(site) on harbours, part \(number)",
            text: "Part \(number) of what \(site) has to say about harbours, trains and the weather in the north.")
    }

    private static func herald(_ text: String) -> String {
        rss([
            Item(id: "h1", link: "http://herald.example/news/1", title: "Ministry and union talk on", text: text),
            old("herald.example", 0),
        ])
    }

    /// - Parameter sites: where the feed's other entries lead.
    private static func rogue(_ item: Item?, sites: [String]) -> String {
        let rest = sites.enumerated().map { old($0.element, $0.offset) }
        return rss(Array(rest.prefix(1)) + (item.map { [$0] } ?? []) + Array(rest.dropFirst()))
    }

    @Test(
        "whatever the feed that lists its link looks like", .timeLimit(.minutes(5)),
        arguments: [
            (
                link: "http://herald.example/news/1?utm_source=x", sites: ["rogue.example", "rogue.example"],
                first: false
            ),
            (link: "https://www.herald.example/news/1", sites: ["rogue.example"], first: true),
            (
                link: "http://herald.example/news/1", sites: ["a.example", "b.example", "c.example", "d.example"],
                first: false
            ),
        ])
    func hijack(_ link: String, _ sites: [String], _ rogueFirst: Bool) async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let desk = try Desk(
            feeds: ["herald", "rogue"].map { "{ url: \"\(newsroom.url("/\($0)"))\", name: \($0) }" }, topics: Self.topic
        )
        newsroom.put("/herald", Self.rss([Self.old("herald.example", 0)]))
        newsroom.put("/rogue", Self.rogue(nil, sites: sites))
        try await desk.poll()
        let lie = Item(id: "h1", link: link, title: "Ministry: accord was reached", text: Self.lie)
        func tell(_ isRogue: Bool) async throws {
            newsroom.put(
                isRogue ? "/rogue" : "/herald", isRogue ? Self.rogue(lie, sites: sites) : Self.herald(Self.words))
            try await desk.poll()
        }
        try await tell(rogueFirst)
        try await tell(!rogueFirst)
        newsroom.put("/rogue", Self.rogue(nil, sites: sites))
        try await desk.poll()
        try await tell(true)
        var changed = lie
        changed.text += " Both sides signed it."
        newsroom.put("/rogue", Self.rogue(changed, sites: sites))
        try await desk.poll()

        let before = try await desk.alerts()
        let ofHerald = before.filter { $0.outlet == "herald.example" && $0.story != nil }
        #expect(Set(ofHerald.map(\.kind)).isSubset(of: [.firstStory, .followUp, .answerReported]))
        #expect(ofHerald.allSatisfy { $0.headline == "Ministry and union talk on" || $0.kind == .answerReported })
        #expect(!before.contains { $0.answer?.outlet == "herald.example" })
        #expect(!before.contains { $0.summary.contains("herald.example went") })
        #expect(before.contains { $0.headline == "Ministry: accord was reached" && $0.outlet != "herald.example" })
        #expect(!before.contains { $0.kind == .withdrawn || $0.kind == .restored || $0.kind == .corroborated })
        let stories = try await desk.record().stories(after: Story.ID(0))
        let herald = try #require(stories.first { $0.content.headline == "Ministry and union talk on" })
        #expect(herald.content.outlet == "herald.example" && herald.content.text == Self.words)
        #expect(herald.revision == 1 && herald.state == .listed)

        newsroom.put("/herald", Self.herald(Self.words + " Update: the union left the table."))
        try await desk.poll()
        let update = try await desk.alerts().dropFirst(before.count)
        #expect(update.contains { $0.kind == .revised && $0.outlet == "herald.example" })
        #expect(try await desk.record().check() == [])
    }

    /// Feeds of one outlet tell one story: the section's feed adds nothing to the front page's.
    @Test func twoFeedsOfOneOutletTellOneStory() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let desk = try Desk(
            feeds: ["front", "section"].map { "{ url: \"\(newsroom.url("/\($0)"))\", name: \($0) }" },
            topics: Self.topic)
        for path in ["/front", "/section"] { newsroom.put(path, Self.rss([Self.old("herald.example", 0)])) }
        try await desk.poll()
        newsroom.put("/front", Self.herald(Self.words))
        try await desk.poll()
        newsroom.put("/section", Self.herald(String(Self.words.prefix(60)) + " …"))
        try await desk.poll()
        let alerts = try await desk.alerts().filter { $0.story != nil }
        #expect(alerts.filter { $0.kind == .firstStory }.count == 1)
        #expect(!alerts.contains { [.followUp, .corroborated, .revised].contains($0.kind) })
        #expect(alerts.allSatisfy { $0.outlet == "herald.example" })
    }

    private func replay(_ lines: [String]) async throws -> [[String: Any]] {
        let replay = try await Replay(try Desk(feeds: [], topics: Self.topic).configuration)
        var printed: [String] = []
        try await replay.run(Array(lines.joined(separator: "\n").utf8), name: "test") { printed.append($0) }
        return try printed.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private static func line(
        _ hour: Int, _ outlet: String, id: String?, feed: String, title: String, text: String
    ) -> String {
        let id = id.map { "\"id\":\"\($0)\"," } ?? ""
        return """
            {"time":"2026-05-14T0\(hour):00:00Z",\(id)"feed":"\(feed)","outlet":"\(outlet)","url":"http://herald.example/1",\
            "title":"\(title)","text":"\(text)"}
            """
    }

    /// A line of another outlet is that outlet's story, also under the same id, and in the same feed.
    @Test(arguments: [nil, "same"] as [String?], [("herald", "rogue"), ("one", "one")])
    func replayKeepsOutletsApart(_ id: String?, _ feeds: (herald: String, rogue: String)) async throws {
        let deltas = try await replay([
            Self.line(1, "herald.example", id: id, feed: feeds.herald, title: "Talks go on", text: Self.words),
            Self.line(2, "rogue.example", id: id, feed: feeds.rogue, title: "Accord", text: Self.lie),
            Self.line(
                3, "rogue.example", id: id, feed: feeds.rogue, title: "Accord", text: Self.lie + " It is signed."),
            #"{"time":"2026-05-14T04:00:00Z","id":"\#(id ?? "http://herald.example/1")","outlet":"rogue.example","gone":true}"#,
            Self.line(
                5, "herald.example", id: id, feed: feeds.herald, title: "Talks go on",
                text: Self.words + " More at nine."),
        ])
        let ofHerald = deltas.filter { $0["outlet"] as? String == "herald.example" }
        #expect(ofHerald.map { $0["kind"] as? String } == ["firstStory", "answerReported", "revised"])
        #expect(ofHerald.last?["time"] as? String == "2026-05-14T05:00:00Z")
        let kinds = deltas.filter { $0["outlet"] as? String == "rogue.example" }.map { $0["kind"] as? String }
        #expect(kinds.contains("revised") && kinds.contains("withdrawn"))
        #expect(!kinds.contains("corroborated"))
    }
}
