import DeltaDetection
import NewsModel
import Testing

/// Whose words a feed's entries are: the site that the feed is served from, or the one site that nearly all of its links
/// lead to where nobody else speaks for it.
@Suite("A feed speaks for one site") struct FeedHomeTests {
    struct Case: Sendable {
        let why: String
        var feed = Feed(url: "https://feeds.host.example/rss")
        var known: String?
        let links: [String]
        var channel: String?
        var taken: Set<String> = []
        let home: String
        /// Outlets in document order, those elsewhere marked by a star.
        let outlets: [String]
    }

    private static let cases = [
        Case(
            why: "a feed on its own site", feed: Feed(url: "https://rss.news.example/x"),
            links: ["https://www.news.example/1", "https://news.example/2"], home: "news.example",
            outlets: ["news.example", "news.example"]),
        Case(
            why: "a feed service carries a paper's feed",
            links: ["https://paper.example/1", "https://www.paper.example/2"],
            home: "paper.example", outlets: ["paper.example", "paper.example"]),
        Case(
            why: "the paper has a feed of its own", links: ["https://paper.example/1"], taken: ["paper.example"],
            home: "host.example", outlets: ["host.example*"]),
        Case(
            why: "an aggregator's links lead everywhere",
            links: ["https://a.example/1", "https://b.example/2", "https://c.example/3", "https://host.example/ask"],
            home: "host.example", outlets: ["host.example*", "host.example*", "host.example*", "host.example"]),
        Case(
            why: "one link elsewhere among many",
            links: (1...4).map { "https://paper.example/\($0)" } + ["https://other.example/1"], home: "paper.example",
            outlets: Array(repeating: "paper.example", count: 4) + ["paper.example*"]),
        Case(
            why: "a feed that began with one link turns out to be an aggregator", known: "paper.example",
            links: ["https://paper.example/1", "https://b.example/2", "https://c.example/3"], home: "host.example",
            outlets: ["host.example*", "host.example*", "host.example*"]),
        Case(
            why: "a paper's feed lists others' articles today", known: "paper.example",
            links: ["https://paper.example/1", "https://b.example/2"], home: "paper.example",
            outlets: ["paper.example", "paper.example*"]),
        Case(
            why: "the paper's own feed was configured since", known: "paper.example",
            links: ["https://paper.example/1"],
            taken: ["paper.example"], home: "host.example", outlets: ["host.example*"]),
        Case(
            why: "what the document says of itself proves nothing",
            links: ["https://a.example/1", "https://b.example/2"],
            channel: "https://a.example/", home: "host.example", outlets: ["host.example*", "host.example*"]),
        Case(
            why: "the operator names the outlet",
            feed: Feed(url: "https://feeds.host.example/rss", outlet: "Paper"),
            links: [
                "https://paper.example/1", "https://paper.example/2", "https://paper.example/3", "https://b.example/1",
            ],
            home: "paper.example", outlets: ["Paper", "Paper", "Paper", "Paper*"]),
        Case(
            why: "the operator names the site",
            feed: Feed(url: "https://feeds.host.example/rss", outlet: "Paper.example"),
            links: ["https://paper.example/1", "https://b.example/2"], taken: ["paper.example"], home: "host.example",
            outlets: ["Paper.example", "Paper.example*"]),
        Case(
            why: "the operator trusts the aggregator",
            feed: Feed(url: "https://feeds.host.example/rss", aggregates: true),
            links: ["https://a.example/1", "https://b.example/2"], taken: ["a.example"], home: "host.example",
            outlets: ["a.example", "b.example"]),
    ]

    @Test("however its links lie", arguments: cases)
    func home(_ example: Case) {
        var document = FeedDocument(format: .rss20, encoding: "utf-8")
        document.link = example.channel
        document.entries = example.links.enumerated().map { Sample.entry($0.offset, link: $0.element) }
        let reading = EntryNormaliser.reading(
            of: document, from: example.feed, identity: .declared, home: example.known
        ) { site, _ in !example.taken.contains(site) }
        #expect(reading.home == example.home, "\(example.why)")
        #expect(
            reading.sightings.map { $0.content.outlet + ($0.isElsewhere ? "*" : "") } == example.outlets,
            "\(example.why)")
    }

    /// The same after a reload as if the document had been read by the new configuration.
    @Test func sightingsAreCreditedAnew() {
        var document = FeedDocument(format: .rss20, encoding: "utf-8")
        document.entries = ["https://a.example/1", "https://b.example/2"].enumerated().map {
            Sample.entry($0.offset, link: $0.element)
        }
        var feed = Feed(url: "https://feeds.host.example/rss")
        let before = EntryNormaliser.reading(of: document, from: feed, identity: .declared)
        feed.aggregates = true
        let after = EntryNormaliser.reading(of: document, from: feed, identity: .declared)
        #expect(before.sightings.map { $0.credited(to: feed, home: before.home) } == after.sightings)
    }
}
