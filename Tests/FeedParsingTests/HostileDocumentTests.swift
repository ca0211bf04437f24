import FeedParsing
import NewsModel
import Testing

@Suite("Hostile documents cost no more than their length")
struct HostileDocumentTests {
    private func parse(_ text: String) -> FeedDocument? { try? FeedParser.parse(Array(text.utf8)) }

    private func rss(_ inside: String) -> String {
        "<rss version=\"2.0\"><channel><title>T</title>\(inside)</channel></rss>"
    }

    @Test("elements inside each other, far beyond any limit")
    func deepNesting() {
        let deep = String(repeating: "<a>", count: 20_000) + String(repeating: "</a>", count: 20_000)
        let document = parse(
            rss("<item><title>one</title><description>\(deep)</description></item><item><title>two</title></item>"))
        #expect(document?.entries.first?.title == "one")
        #expect(document?.defects.contains { $0.code == "too-deep" } == true)
    }

    @Test("elements that nobody closes")
    func unclosed() {
        #expect(parse(rss(String(repeating: "<item><b>", count: 10_000))) != nil)
        #expect(parse(rss(String(repeating: "<a>", count: 1_000_000)))?.title == "T")
    }

    @Test("quadratic blow-up: one large entity, many references")
    func quadraticBlowUp() {
        let text =
            "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "a", count: 1000))\">]>"
            + rss("<item><title>\(String(repeating: "&a;", count: 5000))</title></item>")
        let title = parse(text)?.entries.first?.title ?? ""
        #expect(title.utf8.count < 2 << 20)
    }

    @Test(
        "more categories, links or enclosures than anyone has",
        arguments: [
            ("<category>", "</category>"), ("<link>http://e.org/", "</link>"), ("<dc:creator>", "</dc:creator>"),
            ("<enclosure url=\"http://e.org/", "\"/>"),
        ])
    func manyParts(piece: (opening: String, ending: String)) throws {
        let parts = (0..<20_000).map { "\(piece.opening)\($0)\(piece.ending)" }.joined()
        let document = try #require(parse(rss("<item><title>t</title>\(parts)</item>")))
        #expect(document.entries.first?.title == "t")
        #expect(document.defects.contains { $0.code == "too-many-parts" })
    }

    @Test("one long text")
    func longText() throws {
        let text = String(repeating: "word &amp; ", count: 1 << 13)
        let summary = try #require(
            parse(rss("<item><description>\(text)</description></item>"))?.entries.first?.summary)
        #expect(summary.utf8.count == (7 << 13) - 1)
        let plain = String(repeating: "Fifteen and a half MiB ", count: 700_000)
        let long = parse(rss("<item><description>\(plain)</description></item>"))?.entries.first?.summary
        #expect(long?.utf8.count == plain.utf8.count - 1)
    }

    @Test(
        "pieces that begin something and never end it",
        arguments: [
            "<!--", "<![CDATA[", "<?x ", "<a b=\"", "<a b='", "&#x", "&#", "<!ENTITY a \"", "<!DOCTYPE [", "</", "<",
            "<![CDATA[]]", "&amp", "<a ", "<!x", "<!--a>", "<?x >", "<xmp></b>",
        ])
    func repeatedOpenings(piece: String) {
        _ = parse(rss("<item><title>t</title><description>" + String(repeating: piece, count: 5000)))
        _ = parse(
            rss(
                "<item><title>t</title><description><![CDATA[" + String(repeating: piece, count: 5000)
                    + "]]></description></item>"))
        _ = parse(String(repeating: piece, count: 5000))
    }

    @Test(
        "every beginning of a document is survived",
        arguments: ["atom-xhtml", "external-entity", "json11", "sanitised", "gzipped", "utf16le"])
    func prefixes(name: String) throws {
        let bytes = try Fixture.bytes(name + ".feed")
        for length in 0..<bytes.count { _ = try? FeedParser.parse(Array(bytes[..<length])) }
    }
}
