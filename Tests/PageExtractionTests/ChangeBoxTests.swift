import PageExtraction
import Testing

/// Boxes in an article: a note of a change belongs to the text whatever its box is called, and so does any prose that only
/// its label speaks against.
struct ChangeBoxTests {
    private static let note = "Correction: the board closed three berths, not five, as we had written."

    @Test(
        "a note of a change stays, whatever its box is called: it is what a reader of changes waits for",
        arguments: [
            "<div class='callout'>@</div>", "<div class='alert-banner'>@</div>", "<aside>@</aside>",
            "<aside class='sidebar-note'>@</aside>", "<footer>@</footer>", "<div class='article-footer'>@</div>",
            "<div class='widget widget-promo'>@</div>", "<div role='note'>@</div>", "<div role='alert'>@</div>",
            "<section class='newsletter'>@</section>",
        ])
    func keepsNotes(box: String) {
        let box = box.replacing("@", with: "<p>\(Self.note)</p>")
        let last = Page.extract("<body><article><h1>Quay closed</h1>\(Page.paragraphs)\(box)</article></body>")
        #expect(last.text == Page.text + "\n" + Self.note)
        let first = Page.extract("<body><article><h1>Quay closed</h1>\(box)\(Page.paragraphs)</article></body>")
        #expect(first.text == Self.note + "\n" + Page.text)
    }

    @Test(
        "a note is known in other languages and by the class of its box",
        arguments: [
            ("callout", "Update, 15 Uhr: Die Bürgermeisterin hat inzwischen dementiert, dass der Kai schließt."),
            ("banner", "Rectificatif : le quai compte trois piles, et non quatre comme nous l'avions écrit."),
            ("callout correction", "The northern quay has three piers; we had counted one too many."),
        ])
    func knowsNotes(name: String, note: String) {
        let html =
            "<body><article><h1>Quay</h1>\(Page.paragraphs)<div class='\(name)'><p>\(note)</p></div></article></body>"
        #expect(Page.extract(html).text == Page.text + "\n" + note)
    }

    @Test(
        "a note keeps its place outside the element that holds the paragraphs: sites put it into the article's frame")
    func keepsNotesBesideTheText() {
        let html = """
            <body><main><article><h1>Quay closed</h1><div class="story-body">\(Page.paragraphs)</div>
            <footer><p>\(Self.note)</p><p><a href=/t>Harbour</a> <a href=/s>Town</a></p></footer></article></main></body>
            """
        #expect(Page.extract(html).text.hasPrefix(Page.text + "\n" + Self.note))
    }

    @Test("the time of an update is no note: it changes with every visit")
    func leavesOutTimes() {
        let html =
            "<body><article><h1>Quay</h1><div class='banner'>Updated: 5 May 2021, 10:32</div>\(Page.paragraphs)</article></body>"
        #expect(Page.extract(html).text == Page.text)
    }

    @Test(
        "a section named for its subject is text: the word of furniture in its name means something else there",
        arguments: [
            "share-price", "commercial-shipping", "poll-findings", "vote-count-dispute", "discussion-draft",
            "rating-downgrade", "widget", "callout", "print-workers", "popular-uprising",
        ])
    func keepsProseUnderAmbiguousNames(name: String) {
        let prose = "The shares of the harbour firm fell by a tenth on Tuesday, and the bank said that it would wait."
        for attribute in ["class", "id"] {
            let html = """
                <body><article><h1>Quay</h1><p>\(Page.first)</p><section \(attribute)="\(name)"><p>\(prose)</p></section>
                <p>\(Page.second)</p><p>\(Page.third)</p></article></body>
                """
            #expect(Page.extract(html).text == [Page.first, prose, Page.second, Page.third].joined(separator: "\n"))
        }
    }

    @Test(
        "parts that a page builder gives one class are judged together: most of the prose has no other home",
        arguments: ["panel widget widget_text", "toc-para", "promo-block", "sidebar-section", "teaser"])
    func keepsSectionsOfOneClass(name: String) {
        let texts = [Page.first, Page.second, Page.third] + Page.more
        let sections = texts.map { "<div class='\(name)'><p>\($0)</p></div>" }.joined()
        #expect(Page.extract("<body><main>\(sections)</main></body>").text == texts.joined(separator: "\n"))
    }
}
