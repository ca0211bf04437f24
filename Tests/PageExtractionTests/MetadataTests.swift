import NewsModel
import PageExtraction
import Testing

/// Where headline, authors, dates and address come from, and in which order.
struct MetadataTests {
    @Test func readsLinkedDataInAGraph() {
        // WordPress plug-ins publish one graph, with persons by reference.
        let page = Page.extract(
            """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
            {"@type": "WebPage", "@id": "https://h.example/q", "name": "Herald"},
            {"@type": ["NewsArticle"], "headline": "Quay &amp; piers closed", "author": {"@id": "#jane"},
             "datePublished": "2019-05-14T08:30:00+02:00", "dateModified": "2019-05-15T09:00:00Z",
             "mainEntityOfPage": {"@id": "https://h.example/q"}},
            {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}]}</script>\(Page.paragraphs)
            """)
        #expect(page.title == "Quay & piers closed")
        #expect(page.authors == ["Jane Doe"])
        #expect(page.published?.rfc3339 == "2019-05-14T06:30:00Z")
        #expect(page.updated?.rfc3339 == "2019-05-15T09:00:00Z")
        #expect(page.canonical == "https://h.example/q")
    }

    @Test(arguments: [
        ("a comma too many", #"[{"@type":"Article","headline":"Quay closed",},]"#),
        ("a line break inside a string", "{\"@type\":\"Article\",\"headline\":\"Quay\n closed\"}"),
        ("CDATA marks", #"//<![CDATA[{"@type":"Article","headline":"Quay closed"}//]]>"#),
        ("the type as a URL", #"{"@type":"http://schema.org/Article","headline":"Quay closed"}"#),
    ])
    func forgivesBrokenLinkedData(_ what: String, json: String) {
        let page = Page.extract(
            "<title>no</title><script type='application/ld+json'>\(json)</script>\(Page.paragraphs)")
        #expect(page.title == "Quay closed", "\(what)")
    }

    @Test func readsOpenGraph() {
        let page = Page.extract(
            """
            <meta property="og:title" content="Quay closed"><meta property="og:url" content="https://h.example/q">
            <meta property="article:published_time" content="2019-05-14T06:30:00Z">
            <meta property="article:modified_time" content="2019-05-14T07:30:00Z">
            <meta property="article:author" content="https://facebook.example/jane"><meta name="author" content="By Jane Doe and John Roe">
            <title>Quay closed | The Herald</title>\(Page.paragraphs)
            """)
        #expect(page.title == "Quay closed")
        #expect(page.authors == ["Jane Doe", "John Roe"])
        #expect(page.published?.rfc3339 == "2019-05-14T06:30:00Z")
        #expect(page.updated?.rfc3339 == "2019-05-14T07:30:00Z")
        #expect(page.canonical == "https://h.example/q")
    }

    @Test func readsMicrodata() {
        let page = Page.extract(
            """
            <div itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">Quay closed</h1>
            <span itemprop="author" itemscope><b itemprop="name">Jane Doe</b>, reporter</span>
            <time itemprop="datePublished" datetime="2019-05-14T06:30:00Z">Tuesday</time>
            <div itemprop="articleBody">\(Page.paragraphs)</div></div>
            """)
        #expect(page.title == "Quay closed")
        #expect(page.authors == ["Jane Doe"])
        #expect(page.published?.rfc3339 == "2019-05-14T06:30:00Z")
        #expect(page.text == Page.text)
    }

    @Test(arguments: [
        ("Quay closed | The Herald", "Quay closed"),
        ("The Herald - Quay closed for repairs", "Quay closed for repairs"),
        ("Quay closed: what comes next", "Quay closed: what comes next"),
        ("What a well-kept quay costs", "What a well-kept quay costs"),
    ])
    func takesTheSiteOffTheTitle(_ title: String, expected: String) {
        let page = Page.extract(
            "<title>\(title)</title><meta property='og:site_name' content='The Herald'>\(Page.paragraphs)")
        #expect(page.title == expected)
    }

    @Test func resolvesTheCanonicalLink() {
        let page = Page.extract(
            "<link rel=canonical href=/q>\(Page.paragraphs)", url: "https://h.example/q?utm_source=x")
        #expect(page.canonical == "https://h.example/q")
        #expect(
            Page.extract("<link rel=canonical href='javascript:void(0)'>", url: "https://h.example/").canonical == nil)
    }

    @Test func takesTheDateFromTheAddressAtLast() {
        #expect(
            Page.extract(Page.paragraphs, url: "https://h.example/2019/05/14/q").published?.rfc3339
                == "2019-05-14T00:00:00Z")
    }

    @Test func printsWhatIsAbsentAsAbsent() {
        var page = ExtractedPage(text: "One \"quote\"\nTwo")
        #expect(
            ExtractedPageJSON.line(file: "a.html", page)
                == #"{"file":"a.html","text":"One \"quote\"\nTwo","authors":[]}"#)
        page.title = "T"
        page.published = Timestamp(seconds: 0)
        page.canonical = "https://h.example/"
        #expect(
            ExtractedPageJSON.line(file: "-", page)
                == ##"{"file":"-","title":"T","text":"One \"quote\"\nTwo","authors":[],"published":"1970-01-01T00:00:00Z","canonical":"https://h.example/"}"##
        )
    }
}
