import NewsModel
import Testing

@testable import WatchConfiguration

struct ConfigurationChangeTests {
    @Test func `a change names what came, went and changed`() throws {
        let old = try GoodConfigurationTests.load("minimal")
        #expect(ConfigurationChange(from: old, to: old).isEmpty)
        #expect(ConfigurationChange(from: old, to: old).description == "nothing changed")

        var new = old
        new.feeds.removeFirst()
        new.feeds.append(Feed(url: "https://example.org/new"))
        new.topics[0].follow = true
        new.poll.interval = .seconds(60)
        new.store = "/elsewhere.db"
        new.termSets = ["russia": ["putin"]]
        let change = ConfigurationChange(from: old, to: new)
        #expect(
            change.description
                == "feeds added https://example.org/new, removed https://feeds.bbci.co.uk/news/world/rss.xml; "
                + "topics changed maduro; terms added russia; poll; store")
        #expect(change.needsRestart == ["store"])
    }
}
