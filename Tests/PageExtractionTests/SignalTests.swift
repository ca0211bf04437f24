import PageExtraction
import Testing

/// Pages that servers send in place of the article.
struct SignalTests {
    @Test(arguments: [
        "<title>Just a moment...</title><div id=cf-challenge-running>Checking your browser before accessing the site.</div>",
        "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
        "<title>h.example</title><script src=x></script><form><div class='g-recaptcha'></div>Please show that you are no robot</form>",
    ])
    func knowsBlocks(_ html: String) {
        let signals = Page.extract(html).signals
        #expect(signals.looksBlocked)
        #expect(!signals.looksNotFound)
        #expect(!signals.looksLikeArticle)
    }

    @Test(arguments: [
        "<title>404 - Page not found</title><h1>Oops!</h1><p>The page you are looking for has moved.</p>",
        "<title>The Herald</title><h1>Seite nicht gefunden</h1><p>Leider gibt es diesen Artikel nicht mehr.</p>",
    ])
    func knowsSoftMisses(_ html: String) { #expect(Page.extract(html).signals.looksNotFound) }

    @Test func takesNoArticleAboutBlocksForOne() {
        let html = """
            <title>Why every page asks "are you a robot"</title><meta property="og:type" content="article">
            <article><h1>Why every page asks "are you a robot"</h1>\(Page.paragraphs)</article>
            """
        let signals = Page.extract(html).signals
        #expect(!signals.looksBlocked && !signals.looksNotFound && signals.looksLikeArticle)
    }

    @Test(arguments: [
        (#"{"@type": "LiveBlogPosting", "headline": "Election night"}"#, true),
        // The article and its life are often two objects of one page.
        (#"[{"@type": "NewsArticle", "headline": "Election night"}, {"@type": ["LiveBlogPosting"]}]"#, true),
        (#"{"@type": "NewsArticle", "headline": "Election night"}"#, false),
        // Another page's live blog, among what is related.
        (#"{"@type": "NewsArticle", "headline": "Polls", "isRelatedTo": {"@type": "LiveBlogPosting"}}"#, false),
    ])
    func knowsLiveBlogs(json: String, isLive: Bool) {
        let html = "<script type='application/ld+json'>\(json)</script><article>\(Page.paragraphs)</article>"
        #expect(Page.extract(html).signals.isLiveBlog == isLive)
    }

    @Test func listsTheFeedsAPageAdvertises() {
        let html = """
            <link rel="alternate" type="application/rss+xml" title="World" href="/rss.xml"><link rel=stylesheet href=a.css>
            <meta name=robots content="noindex, nofollow"><meta http-equiv=refresh content="3; url='/next'">
            """
        let signals = Page.extract(html, url: "https://h.example/q").signals
        #expect(signals.feeds == [.init(url: "https://h.example/rss.xml", type: "application/rss+xml", title: "World")])
        #expect(signals.isNoIndex)
        #expect(signals.refresh == "https://h.example/next")
    }
}
