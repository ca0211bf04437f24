import PageExtraction
import Testing

/// `articleBody` of JSON-LD beside what the page shows.
struct DeclaredTextTests {
    private func page(declared: String, _ body: String) -> ExtractedPage {
        Page.extract(
            #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay","articleBody":"\#(declared)"}</script>"#
                + "<body><article>\(body)</article></body>")
    }

    private static let long = [Page.first, Page.third].map { $0.replacing("\"", with: "'") }

    @Test("a teaser never replaces the longer text of the page, be it cut, in one paragraph or in a box of its own")
    func keepsWhatATeaserLacks() {
        let teaser = Self.long.joined(separator: " ")
        let rest = (Page.more + [Page.second]).map { "<p>\($0)</p>" }.joined()
        let one = page(declared: teaser, "<div id=body><p>\(teaser)</p>\(rest)</div>")
        #expect(one.text == ([teaser] + Page.more + [Page.second]).joined(separator: "\n"))
        let boxed = page(
            declared: String(teaser.dropLast(30)) + "…",
            "<div class=intro><p>\(Self.long[0])</p><p>\(Self.long[1])</p></div><div class=rest>\(rest)</div>")
        #expect(boxed.text == (Self.long + Page.more + [Page.second]).joined(separator: "\n"))
    }

    @Test(
        "a garbled body never replaces what the page shows rightly",
        arguments: [("ü", "&uuml;"), ("ü", "&amp;uuml;"), ("ü", "Ã¼")])
    func keepsWhatIsGarbledInTheDeclaration(letter: String, garbled: String) {
        let text = [
            "Der Rat von Grünöd hat am Montag beschlossen, die alte Mühlbrücke für Lastwagen zu sperren, bis sie geprüft ist.",
            "Der Verkehr führt nun über die Südumgehung, was für die Händler größere Mühe bedeutet als früher, wie sie sagen.",
            "Für die Brücke, die gründlich erst 1987 überprüft wurde, müssten höhere Mittel zurückgelegt werden, heißt es.",
        ]
        let declared = text.joined(separator: " ").replacing(letter, with: garbled)
        let body = text.map { "<p>\($0)</p>" }.joined()
        #expect(page(declared: declared, body).text == text.joined(separator: "\n"))
    }

    @Test("a body that the page does not show stands for it: the rest is behind a wall or fetched by a script")
    func takesWhatThePageLacks() {
        let declared = (Self.long + Page.more).map { $0.replacing("\"", with: "'") }.joined(separator: " ")
        #expect(page(declared: declared, "<p>\(Self.long[0])</p><div id=app></div>").text == declared)
    }
}
