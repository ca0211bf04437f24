import PageExtraction
import Testing

/// What stands beside a short article is often longer than the article, and still not its text.
struct ShortArticleTests {
    private static let article = ["The town paid for a bench.", "It stands by the crane.", "The paint is still wet."]

    @Test(
        "what a site says on every page is not the text of a short article",
        arguments: [
            "<div class='hide-on-button'><form></form>This site uses cookies. By continuing to use this website, you agree to their use.</div>",
            "<div id='eu-cookie-law'><p>Privacy: this website uses cookies, and by staying here you agree to that, whatever it means.</p></div>",
            "<div><p>You are using an outdated browser, so that parts of this page may not work. Please upgrade your browser.</p></div>",
            "<div><p>This material is not intended to replace the advice of a qualified advisor; consult one before you act, and at your own risk.</p></div>",
            "<section class='newsletter'><p>Every morning the ten best stories of the harbour in your box: sign up, it costs nothing, and never will.</p></section>",
            "<div class='author-bio'><p>Jane Doe has written of the harbour for thirty years, and of its fishes for ten; she lives on a boat with a dog.</p></div>",
        ])
    func leavesOut(box: String) {
        let paragraphs = Self.article.map { "<p>\($0)</p>" }.joined()
        let html =
            "<body><div id=main><div class=post><h1>A bench</h1><div class=entry-content>\(paragraphs)</div></div></div>\(box)</body>"
        #expect(Page.extract(html).text == Self.article.joined(separator: "\n"))
    }

    @Test(
        "readers' comments under a heading that says so are no part, though no class says so and they are longer",
        arguments: ["Top Rated Comments", "3 comments", "Leave a Reply", "Kommentare", "Комментарии"])
    func leavesOutCommentsByTheirHeading(heading: String) {
        let comments = Page.more.map { "<div class=c3><div class=c4>gull</div><div class=c5>\($0)</div></div>" }
        let html = """
            <body><div id=wrap><div class=c1><p>\(Page.first)</p><p>\(Page.second)</p></div>
            <div class=c2><h3>\(heading)</h3>\(comments.joined())</div></div></body>
            """
        #expect(Page.extract(html).text == Page.first + "\n" + Page.second)
    }

    @Test("a heading of the article that only begins like such a one stays with its section")
    func keepsHeadingsOfTheArticle() {
        let html = """
            <body><article><p>\(Page.first)</p><h2>Comments by the board</h2><p>\(Page.second)</p>
            <p>\(Page.third)</p></article></body>
            """
        #expect(
            Page.extract(html).text
                == [Page.first, "Comments by the board", Page.second, Page.third].joined(separator: "\n"))
    }

    @Test("an article of paragraphs and lists of links is whole")
    func keepsParagraphsAmongLists() {
        let links = (0..<12).map {
            "<li><a href=/pr/\($0)>Mend the crane that lifts the nets at quay number \($0)</a></li>"
        }
        let sections = [Page.first, Page.second, Page.third].map {
            "<div class=sect><h2>Part</h2><p>\($0)</p><ul>\(links.joined())</ul></div>"
        }
        let text = Page.extract("<body><main><article><h1>Notes</h1>\(sections.joined())</article></main></body>").text
        for paragraph in [Page.first, Page.second, Page.third] { #expect(text.contains(paragraph)) }
    }

    @Test("a copy of the article for other screens is told once")
    func dropsCopies() {
        let body = (Page.more + [Page.first, Page.second]).map { "<p>\($0)</p>" }.joined()
        let html =
            "<body><div class=a><div class=rich>\(body)</div></div><div class=b><div class=rich>\(body)</div></div></body>"
        #expect(Page.extract(html).text == (Page.more + [Page.first, Page.second]).joined(separator: "\n"))
    }
}
