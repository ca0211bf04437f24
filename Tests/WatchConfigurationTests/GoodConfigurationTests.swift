import NewsModel
import Testing

@testable import WatchConfiguration

struct GoodConfigurationTests {
    static func load(_ name: String, _ environment: [String: String] = [:]) throws -> Configuration {
        try ConfigurationLoader.load(path: Fixture.path("good/\(name).yaml"), environment: environment)
    }

    private static let credentials = ["CREDENTIALS_DIRECTORY": Fixture.path("good")]

    @Test func `two feeds and one topic are enough`() throws {
        let configuration = try Self.load("minimal")
        #expect(
            configuration.feeds.map(\.url) == [
                "https://feeds.bbci.co.uk/news/world/rss.xml", "https://hotair.com/feed",
            ])
        #expect(configuration.topics.map(\.id.name) == ["maduro"])
        #expect(configuration.poll == PollSettings())
        #expect(configuration.retain == .seconds(90 * 86_400))
        #expect(configuration.alerts.log == Fixture.path("good/alerts.jsonl"))
        #expect(configuration.store == Fixture.path("good/feedwatch.db"))
        #expect(configuration.warnings.isEmpty)
    }

    @Test func `every key arrives where it belongs`() throws {
        let configuration = try Self.load("full", Self.credentials)
        #expect(configuration.poll.interval == .seconds(600) && configuration.poll.maxSize == 1 << 20)
        #expect(configuration.poll.hostGap == .zero && configuration.poll.proxy == "socks5h://localhost:9050")
        #expect(configuration.pages.followFor == .seconds(7 * 86_400) && !configuration.pages.probe)
        #expect(configuration.metrics == .loopback(host: "::1", port: 9464))
        #expect(configuration.alerts.mute.first?.from == 22 * 60 && configuration.alerts.mute.last?.days == [6, 7])
        #expect(configuration.alerts.sink(named: "mail")?.digest == .every(.seconds(21_600)))
        let names = configuration.alerts.sinks.map(\.name)
        #expect(names == ["desk", "mail", "local", "script", "reader", "journal", "screen"])

        let topic = try #require(configuration.topic(named: "maduro"))
        #expect(topic.follow && topic.answers.map(\.name) == ["deal", "no-deal"] && topic.feeds == ["us", "*token*"])
        #expect(topic.answerPolicy.window == .seconds(7 * 86_400) && topic.answerPolicy.keepFor == .seconds(2 * 86_400))
        #expect(topic.alert.on == [.firstStory, .revised] && topic.alert.severity == .warning)
        #expect(topic.alert.digest == .at(minutes: 480, days: [1, 5], zone: "UTC"))
        #expect(configuration.topic(named: "examples")?.like.count == 3)
        #expect(configuration.topicTests.map(\.expectsMatch) == [true, false])
    }

    /// Whoever only reads the record needs no secrets, and may not be allowed to read them.
    @Test func `without use for secrets none is looked for`() throws {
        let path = Fixture.path("good/full.yaml")
        #expect(throws: ConfigurationErrors.self) { try ConfigurationLoader.load(path: path, environment: [:]) }
        #expect(try ConfigurationLoader.load(path: path, environment: [:], secrets: .unused).warnings.isEmpty)
        let checked = try ConfigurationLoader.load(path: path, environment: [:], secrets: .checked)
        #expect(checked.warnings.contains { $0.message.contains("$CREDENTIALS_DIRECTORY is not set") })
    }

    /// The record can be read in spite of a mistake, as the service goes on with the configuration that was good.
    @Test func `what can be read of a bad configuration is read`() throws {
        let (configuration, errors) = ConfigurationLoader.readable(
            path: Fixture.path("bad/keys.bad.yaml"), environment: [:])
        #expect(configuration?.store.hasSuffix("feedwatch.db") == true)
        #expect(errors?.mistakes.isEmpty == false)
    }

    @Test func `secrets come from where the file points, without their line ends`() throws {
        let configuration = try Self.load("full", Self.credentials)
        let feed = try #require(configuration.feed(named: "Private"))
        #expect(feed.request.authorization == .basic(user: "reader", password: "p4ss word"))
        let file = Fixture.path("good/authorities.pem")
        #expect(configuration.poll.authorities == file && feed.request.authorities == file)
        #expect(feed.request.clientCertificate == file && feed.request.clientKey == file)
        #expect(feed.request.headers.last == Feed.Header(name: "X-Key", value: "k3y"))
        #expect(configuration.feed(named: "Token")?.request.authorization == .bearer(token: "k3y"))
        guard case .mail(let mail)? = configuration.alerts.sink(named: "mail")?.channel else {
            return #expect(Bool(false))
        }
        #expect(mail.user == "a@example.org" && mail.password == "p4ss word" && mail.requireTLS)
        guard case .mail(let local)? = configuration.alerts.sink(named: "local")?.channel else {
            return #expect(Bool(false))
        }
        #expect(local.user == nil && !local.requireTLS)
    }

    @Test func `a merged mapping gives what its receiver does not say`() throws {
        let feed = try #require(try Self.load("full", Self.credentials).feed(named: "Token"))
        #expect(
            feed.outlet == "example.org" && feed.also == ["The Example", "Example on Sunday"] && feed.aggregates
                && feed.tags == ["us", "opinion"]
                && feed.url == "https://example.org/token")
    }

    @Test func `OPML lists bring feeds with names, folders and categories as tags, each once`() throws {
        let feeds = try Self.load("full", Self.credentials).feeds.filter { $0.tags.contains("opml") }
        #expect(feeds.map(\.url) == (1...3).map { "https://example.org/opml/\($0)" })
        // "Private" is taken by a feed of the main file.
        #expect(feeds.map(\.name) == ["https://example.org/opml/1", "Second & last", "https://example.org/opml/3"])
        #expect(feeds.map(\.tags) == [["World", "opml"], ["World", "opml"], ["Swift", "news", "opml"]])
        #expect(feeds.allSatisfy { $0.interval == .seconds(7200) })
    }

    @Test func `an export can be imported`() throws {
        let feeds = [Feed(url: "https://example.org/?a=1&b=2", name: "A \"B\" <C> & Ö\u{1}", tags: ["us", "opinion"])]
        let back = OPMLDocument.feeds(in: Array(OPMLDocument.text(of: feeds).utf8), file: "x.opml")
        #expect(back.mistakes.isEmpty)
        #expect(back.feeds == [Feed(url: feeds[0].url, name: "A \"B\" <C> & Ö", tags: feeds[0].tags)])
    }

    @Test(arguments: [
        "", "<html><outline xmlUrl='https://example.org/'></html>", "<opml></opml>", "<opml", "<opml><outline xmlUrl=",
    ])
    func `what is no list, or an empty one, is a mistake`(_ text: String) {
        #expect(OPMLDocument.feeds(in: Array(text.utf8), file: "x.opml").mistakes.map(\.severity) == [.error])
    }

    @Test func `systemd's directories win over defaults and hold relative paths`() throws {
        let environment = ["STATE_DIRECTORY": "/var/lib/feedwatch:/other", "LOGS_DIRECTORY": "/var/log/feedwatch"]
        let minimal = try Self.load("minimal", environment)
        #expect(minimal.store == "/var/lib/feedwatch/feedwatch.db")
        #expect(minimal.alerts.log == "/var/log/feedwatch/alerts.jsonl")
        let full = try Self.load("full", environment.merging(Self.credentials) { a, _ in a })
        #expect(full.store == "/var/lib/feedwatch/record.db")
        #expect(full.alerts.log == "/var/log/feedwatch/out/alerts.jsonl")
    }

    @Test func `files and a digest of them tell whether a reload can change anything`() throws {
        let (first, second) = (try Self.load("full", Self.credentials), try Self.load("full", Self.credentials))
        #expect(first.digest == second.digest && first == second)
        #expect(first.digest != (try Self.load("minimal")).digest)
        #expect(first.files.first == first.path && first.files.contains(Fixture.path("good/topics.d/maduro.yaml")))
    }
}
