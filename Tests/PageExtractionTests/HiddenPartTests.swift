import PageExtraction
import Testing

/// Markup that says "invisible" of what readers see, and attributes that parsers stumble over.
struct HiddenPartTests {
    @Test(
        "what swallows the page was not closed as it seems: browsers close a button where its end tag stands",
        arguments: [
            "<button><div>Menu</button><main>@</main></div>",
            "<header><button><div><span>Menu</button></header><main>@</main>",
            "<dialog open><div><h1>Quay</h1>@</div></dialog>",
            "<div style='display:none'>@</div>",
        ])
    func doesNotBelieve(markup: String) {
        #expect(Page.extract("<body>\(markup.replacing("@", with: Page.paragraphs))</body>").text == Page.text)
    }

    @Test("parts that React streams are shown: a script moves them to their place")
    func readsStreamedParts() {
        let html = """
            <body><div id=root><template id="B:0"></template></div>
            <div hidden id="S:0"><main>\(Page.paragraphs)</main></div><footer><p>© 2026 Harbour Post.</p></footer></body>
            """
        #expect(Page.extract(html).text == Page.text)
    }

    @Test("a hidden box beside the article stays hidden")
    func believesHiddenBoxes() {
        let html = "<body><div>\(Page.paragraphs)<div hidden id='S:x'><p>\(Page.more[0])</p></div></div></body>"
        #expect(Page.extract(html).text == Page.text)
    }

    @Test("answers that open at a click are the article, where they hold nearly all of it")
    func readsClosedAnswers() {
        let answers = ([Page.first, Page.second, Page.third] + Page.more).map {
            "<h2>Why?</h2><div style='display: none'><p>\($0)</p></div>"
        }
        let text = Page.extract("<body><main>\(answers.joined())</main></body>").text
        for paragraph in [Page.first, Page.second, Page.third] + Page.more { #expect(text.contains(paragraph)) }
    }

    @Test(
        "an attribute whose name is none in HTML 4 does not end the tag at the first > of its value",
        arguments: [
            #"@closed="a(() => b.focus())""#, #"[class]="x > 1 ? 'wide' : 'small'""#, #"(click)="run(1 > 0)""#,
            #"*ngIf="items.length > 3""#, "#ref='a > b'", "x-on:keyup.enter='a > b'", "@a = '>' @b='>>'",
        ])
    func readsPastOddAttributes(attribute: String) {
        let html = """
            <body><ul class=m \(attribute) x-init="m = 'A menu of many words, that nobody reads.'"><li>Home</li></ul>
            <article \(attribute)>\(Page.paragraphs)</article></body>
            """
        #expect(Page.extract(html).text == Page.text)
    }

    @Test("what looks like a tag in a script or a comment is left as it is")
    func leavesScriptsAlone() {
        let html = """
            <!-- <a @x="> --><script type="application/ld+json">{"@type": "Article", "headline": "a <b @c d", "author": "Jane Doe"}</script>
            <body>\(Page.paragraphs)</body>
            """
        let page = Page.extract(html)
        #expect(page.text == Page.text)
        #expect(page.authors == ["Jane Doe"])
    }

    @Test("soft hyphens only say where a word may be broken: with and without them it is the same text")
    func dropsSoftHyphens() {
        let html =
            "<title>Fäh\u{ad}re</title><body>\(Page.paragraphs.replacing("harbour", with: "har&shy;bour"))</body>"
        #expect(Page.extract(html).text == Page.text)
        #expect(Page.extract(html).title == "Fähre")
    }
}
