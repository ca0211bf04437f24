import NewsModel
import Testing
import TextProcessing

@testable import DeltaDetection

@Suite("One form for all addresses of an article")
struct CanonicalLinkTests {
    @Test(arguments: [
        "http://example.com/news/story-1", "https://www.example.com/news/story-1", "https://example.com/news/story-1/",
        "https://m.example.com/news/story-1", "https://amp.example.com/news/story-1",
        "https://example.com/news/story-1/amp",
        "https://example.com/news/story-1/amp/", "https://example.com/amp/news/story-1",
        "https://example.com:443/news/story-1",
        "http://example.com:80/news/story-1", "https://EXAMPLE.com/news/story-1#comments",
        "https://example.com/news/story-1?amp=1",
        "https://example.com/news/story-1?utm_source=rss&utm_medium=feed",
        "https://example.com/news/story-1?fbclid=x&gclid=y",
        "https://example.com/news/story-1?at_medium=RSS&at_campaign=KARANGA", "https://example.com/news/story%2D1",
        "https://example.com/news/story-1.amp", "https://example.com/news/story-1/index.html",
        "https://example.com//news/story-1",
        "https://www.google.com/amp/s/www.example.com/news/story-1", "https://example.com/news/story-1?source=rss",
        "https://example-com.cdn.ampproject.org/c/s/www.example.com/news/story-1?amp_js_v=0.1",
        " https://example.com/news/story-1\n",
    ])
    func isTheSame(link: String) {
        #expect(CanonicalLink.form(of: link) == "https://example.com/news/story-1")
    }

    @Test(arguments: [
        ("https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"),
        ("https://example.com/a?id=7&utm_id=9", "https://example.com/a?id=7"),
        ("https://example.com/A?ID=x", "https://example.com/A?ID=x"),
        ("https://example.com:8080/a", "https://example.com:8080/a"),
        ("https://example.com/#!/news/7", "https://example.com#!/news/7"),
        ("https://news.example.com/a", "https://news.example.com/a"), ("https://m.com/a", "https://m.com/a"),
        ("https://example.com/?p=12", "https://example.com?p=12"),
        ("https://example.com/a?source=docs", "https://example.com/a?source=docs"),
        ("https://example.com/%d0%bc", "https://example.com/%D0%BC"),
    ])
    func keepsWhatTellsArticlesApart(link: String, form: String) {
        #expect(CanonicalLink.form(of: link) == form)
    }

    @Test(arguments: [
        "", "https://example.com/", "https://www.example.com", "mailto:a@example.com", "tag:example.com,2019:1",
        "/news/1", "https://", "http:///x",
    ])
    func leadsToNoArticle(link: String) {
        #expect(CanonicalLink.form(of: link) == nil)
    }

    @Test func shownLinksLoseTrackingAndNothingElse() {
        #expect(
            CanonicalLink.withoutTracking("http://www.example.com/a/?b=1&utm_source=x&a=2#part")
                == "http://www.example.com/a/?b=1&a=2#part")
        #expect(
            CanonicalLink.withoutTracking("https://example.com/a?utm_source=x#xtor=RSS-1") == "https://example.com/a")
    }

    /// Alerts show links that can be clicked, and that give nobody's password away.
    @Test(arguments: [
        ("https://example.com/a b/c", "https://example.com/a%20b/c"),
        ("https://example.com/a?q=x y&z=\"1\"", "https://example.com/a?q=x%20y&z=%221%22"),
        ("https://example.com/wrocław?q=ł", "https://example.com/wrocław?q=ł"),
        ("https://me:secret@example.com/a", "https://example.com/a"),
        ("https://me@example.com:8080/a?b#c", "https://example.com:8080/a?b#c"),
        ("https://example.com/@me/a@b", "https://example.com/@me/a@b"),
    ])
    func shownLinksAreFitToBeFollowed(link: String, shown: String) {
        #expect(CanonicalLink.withoutTracking(link) == shown)
    }

    /// What is no page of the web is no link: neither shown, nor requested, nor a name for the entry.
    @Test(
        arguments: [
            ("file:///etc/passwd", nil), ("FILE:///etc/passwd", nil), ("javascript:alert(1)", nil),
            ("ftp://a.example/x", nil),
            ("data:text/html,x", nil), ("https://a.example/x", "https://a.example/x"),
            ("HTTP://a.example/x", "HTTP://a.example/x"),
        ] as [(String, String?)])
    func onlyPagesOfTheWebAreLinks(link: String, kept: String?) {
        var (linked, permalink) = (Entry(), Entry())
        linked.link = link
        (permalink.id, permalink.idIsPermalink) = (link, true)
        let links = EntryLinks([linked, permalink])
        #expect(links.link(0) == kept && links.link(1) == kept)
    }

    /// The short way comes to what the long one does, for every link made of these parts; and it is taken by some of them.
    @Test func plainLinksAreReadAsAllOthersAre() {
        var plain = 0
        for scheme in ["http://", "https://", "HTTPS://", "ftp://", ""] {
            for host in [
                "example.com", "www.example.com", "m.com", "amp.example.com", "Example.com", "example.com.", ".com", "",
                "a@example.com", "[::1]", "127.0.0.1", "x.cdn.ampproject.org", "www.google.com", "bücher.example",
            ] {
                for port in ["", ":80", ":443", ":8080", ":0443", ":", ":8a", ":80:90"] {
                    for path in [
                        "", "/", "/news/7", "/news/7/", "//news/7", "/amp/news/7", "/news/amp", "/news/ampere",
                        "/news/7.html",
                        "/news/./7", "/news/%2D7", "/news/ü", "/news/a b", "/news/7 ", "/news/7\n", "/news?id=7",
                        "/news#7",
                        "/news;v=1,2", "/a",
                    ] {
                        let link = scheme + host + port + path
                        guard let short = PlainLink(link) else { continue }
                        plain += 1
                        let address = WebAddress(link)
                        #expect(short.canonical == CanonicalLink.form(of: address), "\(link)")
                        #expect(short.authority == address.authority, "\(link)")
                    }
                }
            }
        }
        #expect(plain >= 40)
    }
}
