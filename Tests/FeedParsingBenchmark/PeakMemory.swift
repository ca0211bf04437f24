import FeedParsing
import FeedParsingBaseline
import Glibc
import NewsModel

/// How much more memory than before a long document takes while it is parsed, as a multiple of its length.
enum PeakMemory {
    private static let length = 15 << 20
    private static let paragraph =
        "<p>The envoys said on <b>Monday</b> that the <a href=\"/talks\">talks</a> would go on.</p>\n"

    /// Fifteen MiB each: many short entries, entries with long content, one text, one XHTML text, JSON, and tags alone.
    static let documents: [(name: String, bytes: [UInt8])] = [
        (
            "short entries",
            rss(repeating: "<item>" + head + "<description>\(escaped(paragraph))</description></item>\n")
        ),
        ("long entries", rss(repeating: "<item>" + head + "<description>" + section(40) + "</description></item>\n")),
        (
            "one text",
            Array("<rss><channel><item><description>\(section(length / paragraph.utf8.count))".utf8)
                + Array("</description></item></channel></rss>".utf8)
        ),
        ("one XHTML text", atom(repeating: paragraph)),
        ("JSON entries", json(repeating: jsonEntry)),
        ("empty tags", rss(repeating: "<item/>")),
    ]

    /// A feed as most are.
    static let smallFeed = rss(
        repeating: "<item>" + head + "<description>\(escaped(paragraph + paragraph))</description></item>\n", count: 30)

    private static let head = """
        <title>Envoys meet &amp; talk</title><link>http://example.org/news/2026/11/24/story</link>\
        <guid isPermaLink="false">tag:example.org,2026:1</guid><pubDate>Mon, 23 Nov 2026 10:10:00 +0100</pubDate>
        """

    private static func rss(repeating entry: String, count: Int? = nil) -> [UInt8] {
        let entries = [[UInt8]](repeating: Array(entry.utf8), count: count ?? length / entry.utf8.count)
        return Array("<rss version=\"2.0\"><channel>".utf8) + entries.joined() + Array("</channel></rss>".utf8)
    }

    private static func atom(repeating xhtml: String) -> [UInt8] {
        let text = [[UInt8]](repeating: Array(xhtml.utf8), count: length / xhtml.utf8.count)
        let head = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:example.org,2026:1</id>\
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            """
        return Array(head.utf8) + text.joined() + Array("</div></content></entry></feed>".utf8)
    }

    private static let jsonEntry = """
        {"id": "tag:example.org,2026:1", "url": "http://example.org/news/2026/11/24/story", "title": "Envoys meet & talk", \
        "date_published": "2026-11-23T10:10:00+01:00", "content_html": "<p>The envoys said on <b>Monday</b> that talks would go on.</p>"}
        """

    private static func json(repeating entry: String) -> [UInt8] {
        let entries = [[UInt8]](repeating: Array(entry.utf8), count: length / entry.utf8.count)
        let head = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"items\": ["
        return Array(head.utf8) + entries.joined(separator: [UInt8(ascii: ",")]) + Array("]}".utf8)
    }

    private static func section(_ count: Int) -> String {
        "<![CDATA[" + [String](repeating: paragraph, count: count).joined() + "]]>"
    }

    private static func escaped(_ html: String) -> String {
        html.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    /// The growth of the resident set's peak over what it was before; nil where the kernel does not say.
    static func growth(of bytes: [UInt8]) -> Double? {
        // What earlier work has let go is given back, so that it does not serve this.
        baseline_give_back_memory()
        // Sets the peak back to what is resident now (proc(5)).
        guard let file = unsafe fopen("/proc/self/clear_refs", "w") else { return nil }
        unsafe fputs("5", file)
        unsafe fclose(file)
        guard let before = resident("VmRSS:") else { return nil }
        let document = try? FeedParser.parse(bytes)
        guard document != nil, let peak = resident("VmHWM:") else { return nil }
        return Double(peak - before) * 1024 / Double(bytes.count)
    }

    /// A line of `/proc/self/status`, in KiB.
    private static func resident(_ name: String) -> Int? {
        guard let status = Folder.text("/proc/self/status") else { return nil }
        return status.split(separator: "\n").first { $0.utf8.starts(with: name.utf8) }
            .flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }.flatMap { Int($0) }
    }
}
