import PageExtraction
import Testing

/// Who wrote an article.
struct AuthorTests {
    @Test(
        "a byline names people: what stands beside the names is none of them",
        arguments: [
            ("By Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe, MD, PhD", ["Jane Doe"]),
            ("Jane Doe, senior editor", ["Jane Doe"]), ("Jane Doe Senior Autos Reporter", ["Jane Doe"]),
            ("Jane Doe22 Dec 2016651", ["Jane Doe"]), ("Jane Doe May 20, 2019", ["Jane Doe"]),
            ("Posted byJane Doe", ["Jane Doe"]), ("Jane van der Doe on behalf of the board", ["Jane van der Doe"]),
            ("Dec. 19, 2025 · Jane Doe", ["Jane Doe"]), ("jane@h.example", []), ("https://h.example/jane", []),
            ("h.example.com", []), ("Written by", []), ("Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
            ("Von Jana Muster und Jan Beispiel", ["Jana Muster", "Jan Beispiel"]), ("Prince", ["Prince"]),
            ("Doe, Jane", ["Doe, Jane"]),
        ])
    func readsBylines(byline: String, names: [String]) {
        #expect(Page.extract("<meta name=author content='\(byline)'>\(Page.paragraphs)").authors == names)
    }

    @Test(
        "a person comes before an organisation, wherever the page names her",
        arguments: [
            "<p class=byline>By <a rel=author href=/staff/jd>Jane Doe</a></p>",
            "<div>By Jane Doe | 16 December 2021</div>",
            "<div class='article__author'><img alt=x> <a href='/author/jane-doe'>Jane Doe</a> Editor</div>",
            "<meta name=author content='Jane Doe'>",
        ])
    func prefersPersons(markup: String) {
        let json = #"{"@type":"NewsArticle","headline":"Quay","author":{"@type":"Organization","name":"Harbour Post"}}"#
        let script = "<script type='application/ld+json'>\(json)</script>"
        #expect(Page.extract("\(script)<h1>Quay</h1>\(markup)\(Page.paragraphs)").authors == ["Jane Doe"])
        #expect(Page.extract("\(script)<h1>Quay</h1>\(Page.paragraphs)").authors == ["Harbour Post"])
    }

    @Test("the site's own name is an organisation's, though the page calls it a person")
    func knowsTheSite() {
        let json = #"{"@type":"Article","author":{"@type":"Person","name":"Harbour Post"}}"#
        let html = """
            <meta property=og:site_name content="Harbour Post"><script type="application/ld+json">\(json)</script>
            <h1>Quay</h1><p class=byline>Jane Doe</p>\(Page.paragraphs)
            """
        #expect(Page.extract(html).authors == ["Jane Doe"])
    }

    @Test("who commented is no author")
    func leavesOutCommentators() {
        let html = """
            <article><h1>Quay</h1>\(Page.paragraphs)</article>
            <div id=comments><div class=comment><span class=comment-author>Gull Seven</span><p>\(Page.more[0])</p></div></div>
            """
        #expect(Page.extract(html).authors.isEmpty)
    }
}
