import NewsModel
import PageExtraction
import Testing

/// When a page was published: the day that its readers saw.
struct PublicationDateTests {
    private func day(_ html: String, url: String? = nil, language: String = "en") -> String? {
        let page = Page.extract("<html lang=\(language)><body>\(html)</body></html>", url: url)
        return page.published.map { String($0.rfc3339(offset: page.publishedOffset).prefix(10)) }
    }

    @Test(
        "a date beside the headline is read as people write it",
        arguments: [
            ("en", "<p class=date>16.12.2021</p>"),
            ("en", "<span class='published-date'>Thursday, 16 December 2021</span>"),
            ("en", "<time class=entry-date>December 16, 2021</time>"),
            ("en", "<div>By Jane Doe | Dec 16, 2021 | Harbour</div>"),
            ("en", "<p>Posted on December 16th, 2021 at 9:30 pm by Jane Doe</p>"), ("en-US", "<div>12/16/2021</div>"),
            ("en-GB", "<div>16/12/2021</div>"), ("de", "<div class=meta>16. Dezember 2021, 9:30 Uhr</div>"),
            ("fr", "<p>Publié le 16 décembre 2021 à 9h30</p>"), ("es", "<p>16 de diciembre de 2021</p>"),
            ("it", "<p>giovedì 16 dicembre 2021</p>"), ("nl", "<p>16 december 2021</p>"),
            ("ru", "<p>16 декабря 2021 г.</p>"),
            ("ja", "<p>2021年12月16日</p>"), ("ko", "<p>2021년 12월 16일</p>"), ("pt", "<p>16/12/2021</p>"),
        ])
    func readsWhatReadersSee(language: String, markup: String) {
        let html = "<article><h1>Quay closed</h1>\(markup)\(Page.paragraphs)</article>"
        #expect(day(html, language: language) == "2021-12-16")
        #expect(Page.extract("<html lang=\(language)><body>\(html)</body></html>").text == Page.text, "it is no text")
    }

    @Test(
        "what is no date of the page is none",
        arguments: [
            "<p>The harbour was closed on 16 December 2021, when engineers had found cracks in piers, and opened in May.</p>",
            "<p>This article was amended on 4 March 2026 because it said four piers.</p>",
            "<p>5 min read, 2021 words</p>", "<p>Call 0800 12 16 20</p>", "<div>Copyright 2021</div>",
        ])
    func leavesOutOtherNumbers(markup: String) {
        #expect(day("<article><h1>Quay closed</h1>\(markup)\(Page.paragraphs)</article>") == nil)
    }

    @Test("the day of an update is not that of publication where both are shown")
    func tellsUpdatesApart() {
        let html = """
            <h1>Quay closed</h1><p>Updated: <time datetime="2021-12-20T08:00:00Z">20 December</time></p>
            <p>Published: <time datetime="2021-12-16T08:00:00Z">16 December</time></p>\(Page.paragraphs)
            """
        let page = Page.extract(html)
        #expect(page.published?.rfc3339 == "2021-12-16T08:00:00Z")
        #expect(page.updated?.rfc3339 == "2021-12-20T08:00:00Z")
    }

    @Test("WordPress plug-ins put the dates of an article into the object for its page")
    func readsTheDatesOfWebPages() {
        let json = """
            {"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},
            {"@type": "WebPage", "datePublished": "2021-12-16T09:00:00+01:00", "dateModified": "2021-12-17T09:00:00+01:00"}]}
            """
        let page = Page.extract("<script type='application/ld+json'>\(json)</script>\(Page.paragraphs)")
        #expect(page.published?.rfc3339 == "2021-12-16T08:00:00Z")
        #expect(page.updated?.rfc3339 == "2021-12-17T08:00:00Z")
    }

    @Test("the page's own offset is kept, so that the day is the one that its readers saw")
    func keepsTheOffset() {
        var page = Page.extract(
            "<meta property='article:published_time' content='2021-12-16T00:30:00+03:00'>\(Page.paragraphs)")
        page.text = ""
        #expect(page.published?.rfc3339 == "2021-12-15T21:30:00Z")
        #expect(ExtractedPageJSON.line(file: "-", page).contains(#""published":"2021-12-16T00:30:00+03:00""#))
    }

    @Test(
        "the address is the last resort",
        arguments: [
            "https://h.example/2021/12/16/quay", "https://h.example/blog/2021-12-16-quay",
            "https://h.example/quay-20211216",
        ])
    func readsTheAddress(url: String) {
        #expect(day(Page.paragraphs, url: url) == "2021-12-16")
        #expect(day("<h1>Quay</h1><p>17 December 2021</p>\(Page.paragraphs)", url: url) == "2021-12-17")
    }
}
