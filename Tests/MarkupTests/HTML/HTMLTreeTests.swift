import Markup
import Testing

struct HTMLTreeTests {
    private func tree(_ html: String) -> HTMLTree { HTMLTree(reading: Array(html.utf8)) }

    @Test func liesInDocumentOrder() {
        let tree = tree("<html><body><div id=a><p>one<b>two</b></p><p>three</p></div><i>four</i></body></html>")
        let tags = tree.indices.map { tree.tag(of: $0) }
        #expect(tags == [.html, .body, .div, .p, .text, .b, .text, .p, .text, .i, .text])
        #expect(tree.subtree(of: 2) == 2..<9)
        #expect(Array(tree.children(of: 2)) == [3, 7])
        #expect(tree.parent(of: 5) == 3)
        #expect(tree.value(of: .id, of: 2) == "a")
        #expect(tree.plainText(of: 2) == "onetwo three")
    }

    @Test(arguments: [
        ("entities, also of windows-1252's numbers", "<p>a &amp; b &#146;c&rsquo; &eacute;</p>", "a & b ’c’ é"),
        ("an unclosed paragraph", "<p>one<p>two", "one two"),
        ("a stray end tag", "one</b> two", "one two"),
        ("a bare ampersand and a bare less-than sign", "<p>R&D 1 < 2</p>", "R&D 1 < 2"),
        ("a comment", "<p>one<!-- not this -->two</p>", "onetwo"),
        ("a script with markup in strings", "<p>one</p><script>'<p>not</p>'</script>", "one"),
    ])
    func reads(_ what: String, html: String, expected: String) {
        #expect(tree(html).plainText(of: 0) == expected, "\(what)")
    }

    @Test func endsAHeadThatThePageLeavesOpen() {
        // The tags of head and body may be left out, and libxml2 takes article for something a head may hold.
        let tree = tree("<title>t</title><meta name=a content=b><article><p>text</p></article>")
        let article = tree.indices.first { tree.tag(of: $0) == .article }
        #expect(article.map { tree.tag(of: tree.parent(of: $0)) } == .html)
    }

    @Test func keepsScriptsOfLinkedDataOnly() {
        let tree = tree("<script type='application/ld+json'>{\"a\":1}</script><script>var b</script>")
        let texts = tree.indices.filter { tree.tag(of: $0) == .text }.map {
            String(decoding: tree.bytes[tree.text(of: $0)], as: UTF8.self)
        }
        #expect(texts == ["{\"a\":1}"])
    }

    @Test func cutsWhatNestsBeyondReason() {
        let deep = tree(String(repeating: "<div>", count: 200_000) + "end")
        #expect(deep.isTruncated)
        let ordinary = tree(String(repeating: "<font>", count: 2000) + "end")
        #expect(!ordinary.isTruncated)
        #expect(ordinary.plainText(of: 0) == "end")
    }
}
