import PageExtraction
import Testing

/// What belongs to an article and what does not. Each case is a habit of publishers, and says which.
struct ArticleTextTests {
    @Test(arguments: [
        (
            "menus and footers", "<nav><ul><li><a href=/>Home</a><li><a href=/x>World</a></ul></nav>",
            "<footer><p>All rights reserved, wherever you are, by us.</p></footer>"
        ),
        (
            "a sidebar known only by its class",
            "<div class='left-col sidebar'><p>Weather today: mild, with showers in the afternoon, says the met office.</p></div>",
            ""
        ),
        ("share buttons written as text", "<div class='post-share'><span>Share</span> <span>Tweet</span></div>", ""),
        (
            "teasers for other stories", "",
            "<div class='related-stories'><h3>Related</h3><p><a href=/a>Ten harbours you must see, and why you should</a></p></div>"
        ),
        (
            "readers' comments", "",
            "<section id='comments'><p>First! I have always said so, and nobody listened, as usual.</p></section>"
        ),
        (
            "a newsletter form", "",
            "<div class='newsletter-signup'><p>Sign up for our newsletter, it is free, and comes daily.</p></div>"
        ),
        (
            "a cookie notice",
            "<div id='cookie-banner'><p>We use cookies, like everybody else, to improve your experience.</p></div>", ""
        ),
        ("an advertisement's label between paragraphs", "<p>Advertisement</p>", ""),
        (
            "a pointer to another story set as a paragraph", "",
            "<p><a href=/b>Read also: the quay's long history of repairs</a></p>"
        ),
        (
            "what a screen does not show",
            "<div style='display: none'><p>Subscribers see this, and others do not, as you may guess.</p></div>", ""
        ),
        (
            "the caption of a picture",
            "<figure><img src=q.jpg><figcaption>The quay on Tuesday. Photo: A. Nobody</figcaption></figure>", ""
        ),
        (
            "scripts and styles in the text",
            "<script>var a = '<p>no, not this one.</p>';</script><style>p { margin: 0 }</style>", ""
        ),
    ])
    func leavesOut(_ what: String, before: String, after: String) {
        let page = Page.extract(
            "<html><body>\(before)<div class='story-text'>\(Page.paragraphs)</div>\(after)</body></html>")
        #expect(page.text == Page.text, "\(what)")
        let inside = Page.extract("<html><body><article>\(before)\(Page.paragraphs)\(after)</article></body></html>")
        #expect(inside.text == Page.text, "\(what), inside the article element")
    }

    @Test(arguments: [
        (
            "a list in the article", "<ul><li>the first pier, which is worst</li><li>the third pier</li></ul>",
            "the first pier, which is worst\nthe third pier"
        ),
        (
            "a quotation", "<blockquote><p>It will not hold another winter.</p></blockquote>",
            "It will not hold another winter."
        ),
        ("code, line by line", "<pre>let a = 1\nlet b = 2</pre>", "let a = 1\nlet b = 2"),
        (
            "a table", "<table><tr><th>Pier</th><th>Cracks</th></tr><tr><td>1</td><td>12</td></tr></table>",
            "Pier Cracks\n1 12"
        ),
        ("a subheading", "<h2>What comes next</h2>", "What comes next"),
        (
            "links inside a sentence",
            "<p>The <a href=/b>board</a> and the <a class='share' href=/t>town</a> disagree.</p>",
            "The board and the town disagree."
        ),
    ])
    func keeps(_ what: String, markup: String, expected: String) {
        let html =
            "<body><article><p>\(Page.first)</p>\(markup)<p>\(Page.second)</p><p>\(Page.third)</p></article></body>"
        #expect(Page.extract(html).text == "\(Page.first)\n\(expected)\n\(Page.second)\n\(Page.third)", "\(what)")
    }

    @Test func joinsAnArticleCutIntoSeveralContainers() {
        let html = """
            <body><main><div class="part"><p>\(Page.first)</p></div><div class="ad-slot">Buy now</div>
            <div class="part"><p>\(Page.second)</p><p>\(Page.third)</p></div></main></body>
            """
        #expect(Page.extract(html).text == Page.text)
    }

    @Test func doesNotRepeatTheHeadline() {
        let html = """
            <head><title>Quay closed - The Herald</title></head><body><article><h1>Quay closed</h1>
            <div>By Jane Doe</div>\(Page.paragraphs)</article></body>
            """
        let page = Page.extract(html)
        #expect(page.title == "Quay closed")
        #expect(page.text == Page.text)
    }

    @Test func believesNoLabelOnWhatHoldsTheArticle() {
        // Themes put such words on wrappers of the whole page.
        let html = "<body><div class='has-sidebar social-share comments-open'>\(Page.paragraphs)</div></body>"
        #expect(Page.extract(html).text == Page.text)
    }

    @Test func takesTheDeclaredTextWhereMarkupLacksIt() {
        // Behind a wall that a script takes away, search engines are still told the text.
        let json = Page.text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        let html = """
            <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quay closed",
            "isAccessibleForFree": "False", "articleBody": "\(json)"}</script></head>
            <body><div class="paywall"><p>To read on, please subscribe, or log in.</p></div></body>
            """
        let page = Page.extract(html)
        #expect(page.text == Page.text)
        #expect(page.signals.hasPaywall)
    }

    @Test func readsParagraphsDividedByLineBreaksOnly() {
        let html = "<body><div id=story>\(Page.first)<br><br>\(Page.second)<br><br>\(Page.third)</div></body>"
        #expect(Page.extract(html).text == Page.text)
    }

    @Test func readsScriptsWithoutSpaces() {
        let sentence = "港務局在星期二投票決定關閉北碼頭，因為工程師在三個橋墩上發現了裂縫，維修工作預計將持續到明年春天。"
        let html = """
            <body><div><a href=/1>首頁</a> <a href=/2>國際</a></div><div class=c><p>　　\(sentence)</p><p>\(sentence)</p></div></body>
            """
        #expect(Page.extract(html).text == sentence + "\n" + sentence)
    }

    @Test(arguments: ["", "   ", "<", "<html>", "<body></body>", "\0\0", "<!-- -->", "plain words, no markup"])
    func survivesPagesWithoutAnArticle(_ html: String) {
        #expect(Page.extract(html).text.utf8.count <= html.utf8.count)
    }
}
