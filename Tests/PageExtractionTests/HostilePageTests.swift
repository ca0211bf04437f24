import PageExtraction
import Testing

/// Pages made to hurt: each must end in bounded time and memory.
struct HostilePageTests {
    /// A hundred kilobytes or so of each: what is not linear in size would show as minutes here.
    private static let pages: [(what: String, html: String)] = [
        ("nested elements", String(repeating: "<div>", count: 100_000)),
        (
            "end tags that match nothing, deep inside",
            String(repeating: "<b>", count: 1000) + String(repeating: "</i>", count: 50_000)
        ),
        ("body tags", String(repeating: "<body>", count: 30_000)),
        ("one attribute of a megabyte", "<p class='" + String(repeating: "ad ", count: 300_000) + "'>x</p>"),
        ("forty thousand attributes", "<p " + (0..<40_000).map { "a\($0)=1 " }.joined() + ">x</p>"),
        ("an unclosed comment", "<p>x</p><!--" + String(repeating: "- ", count: 100_000)),
        ("an unclosed script", "<p>x</p><script>" + String(repeating: "</ ", count: 50_000)),
        ("deep JSON", "<script type='application/ld+json'>" + String(repeating: "[", count: 50_000) + "</script>"),
        ("many small texts", String(repeating: "<i>a</i>,", count: 30_000)),
        ("a title of separators", "<title>" + String(repeating: "a | ", count: 50_000) + "</title>"),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: pages.indices)
    func ends(_ index: Int) {
        let (what, html) = Self.pages[index]
        let page = Page.extract(html + Page.paragraphs)
        #expect(page.text.utf8.count <= html.utf8.count + 4 * Page.text.utf8.count, "\(what)")
    }

    @Test func repairsInvalidUTF8() {
        var bytes = Array("<p>\(Page.first) caf".utf8)
        bytes += [0xff, 0xc3]
        bytes += Array("</p>\(Page.paragraphs)".utf8)
        #expect(PageExtractor.extract(bytes, contentType: "text/html; charset=utf-8").text.contains("caf\u{fffd}"))
    }
}
