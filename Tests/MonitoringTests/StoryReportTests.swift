import Foundation
import Monitoring
import NewsModel
import NewsStore
import Testing
import WatchConfiguration

/// What a person reads of one story.
struct StoryReportTests {
    private static let start = Timestamp(year: 2019, month: 5, day: 14)
    private static let topic = Topic.ID("maduro")

    @Test func tellsInOrderOfTimeWhatWasReadWhereAndWhereAnOldEventNumberLeads() async throws {
        let desk = try Desk(
            feeds: ["https://news.example/rss"], topics: "  maduro: { match: maduro, follow: true }")
        let store = try await NewsStore.open(path: desk.configuration.store)
        try await Self.fill(store, feed: desk.configuration.feeds[0])
        let report = StoryReport(try await RecordReader.open(desk.configuration), story: 1)
        let lines = try await report.lines(ReportStyle(colour: false, now: Self.start), json: false)
        #expect(
            lines.filter { $0.contains("event ") || $0.hasPrefix("  ") && !$0.contains("maduro") } == [
                "event 2 is part of event 1 since 2019-05-14T03:00:00Z",
                "event 1 in maduro: 1 story, 1 origin: Reuters; this one by Reuters",
                "  joins 1: names Sochi; 2 days", "  origin Reuters: credit line",
            ])
        let json = try await report.lines(ReportStyle(colour: false, now: Self.start), json: true)
        #expect(
            json[0].contains(#""reason":"joins 1: names Sochi; 2 days""#)
                && json[0].contains(#""origin_reason":"credit line""#))
        #expect(
            lines.filter { $0.hasPrefix("matches ") } == [
                "matches maduro in https://news.example/rss", "matches maduro on the page",
            ])
        let timeline = try #require(lines.firstIndex(of: "timeline"))
        #expect(
            lines[(timeline + 1)...].filter { $0.hasPrefix("2019") } == [
                "2019-05-14T00:00:00Z  revision 1 (feed): first version",
                "2019-05-14T01:00:00Z  revision 2 (page): first reading of this view",
                "2019-05-14T02:00:00Z  maduro: withdrawn (404 Not Found)",
                "2019-05-14T04:00:00Z  revision 3 (page): read again, with nothing in it that was new",
            ])
        try store.close()
    }

    @Test func showsWhoOverruledItsOriginAndWhy() async throws {
        let desk = try Desk(feeds: ["https://news.example/rss"], topics: "  maduro: { match: maduro }")
        let store = try await NewsStore.open(path: desk.configuration.store)
        try await Self.fill(store, feed: desk.configuration.feeds[0])
        try store.close()
        let book = try await OverruleBook.open(
            desk.configuration, author: "anna", why: "it only prints them", now: Self.hour(5))
        #expect(
            try await book.give(origin: "AFP", to: 1) == "story 1: its origin is AFP, by anna; it was Reuters")
        await #expect(throws: WatchError.self) { try await book.give(origin: "AFP", to: 7) }
        await #expect(throws: WatchError.self) { try await book.merge(1, 2) }
        await #expect(throws: WatchError.self) { try await book.split(1) }
        await #expect(throws: WatchError.self) { try await book.dismiss(1) }
        let report = StoryReport(try await RecordReader.open(desk.configuration), story: 1)
        let lines = try await report.lines(ReportStyle(colour: false, now: Self.start), json: false)
        #expect(lines.contains("event 1 in maduro: 1 story, 1 origin: AFP; this one by AFP"))
        #expect(
            lines.contains(
                "overruled: origin AFP instead of Reuters, by anna at 2019-05-14T05:00:00Z: it only prints them"))
        let json = try await report.lines(ReportStyle(colour: false, now: Self.start), json: true)
        #expect(
            json.joined().contains(
                #""overrules":[{"overrule":1,"kind":"origin","origin":"AFP","before":"Reuters","author":"anna","#))
    }

    private static func hour(_ hours: Int) -> Timestamp { start + .seconds(Int64(hours) * 3600) }

    private static func fill(_ store: NewsStore, feed: Feed) async throws {
        let poll = ReceivedPoll(feed: feed, time: start, state: PollState(nextDue: start), sightings: nil, topics: [])
        try await store.record(poll) { _ in
            let content = StoryContent(headline: "Talks on Maduro", text: "", url: "https://news.example/1", outlet: "")
            var story = Story(
                id: Story.ID(1), identity: content.url, content: content, canonicalLink: content.url, revision: 3,
                firstSeen: start, lastSeen: start)
            // As it was told first: a merge leaves the number that people know.
            story.event = Event.ID(2)
            story.matches = [feed.url, "page"].map { Match(topic: topic, evidence: [], strength: 1, source: $0) }
            var plan = RecordPlan()
            plan.inserted = [story]
            for (number, (view, hours)) in [(Revision.View.feed, 0), (.page, 1), (.page, 4)].enumerated() {
                plan.revisions.append(
                    Revision(
                        story: story.id, number: number + 1, view: view, time: hour(hours), headline: "", text: "",
                        authors: [], digest: UInt64(number), headlineDigest: 0, textDigest: 0, acknowledged: false,
                        changes: []))
            }
            plan.eventMemberships = [
                EventMembership(
                    event: Event.ID(1), topic: topic, story: story.id, origin: "Reuters", time: start,
                    reason: "joins 1: names Sochi; 2 days", originReason: "credit line"),
                // A later row about the same has no reasons, and takes none away.
                EventMembership(event: Event.ID(1), topic: topic, story: story.id, origin: "Reuters", time: start),
            ]
            plan.eventMerges = [Event.Merge(event: Event.ID(2), into: Event.ID(1), time: hour(3))]
            var gone = Delta(kind: .withdrawn, time: hour(2), topic: topic, identity: ["1"])
            gone.story = story.id
            gone.note = "404 Not Found"
            plan.deltas = [gone]
            return plan
        }
    }
}
