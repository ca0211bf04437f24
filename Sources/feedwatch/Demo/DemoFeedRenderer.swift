import NewsModel

/// Writes the demo's feeds as their publishers would: several dialects and encodings, newest first.
struct DemoFeedRenderer {
    let origin: String

    /// What a feed or page is served with.
    struct Representation: Sendable {
        let contentType: String
        let body: [UInt8]
    }

    func feed(of outlet: DemoOutlet, at minute: Int) -> Representation {
        let listed = (DemoWeek.articles + DemoWeek.noise)
            .filter { $0.outlet == outlet && $0.isPublished(at: minute) }
            .sorted { ($0.versions.first?.minute ?? 0) > ($1.versions.first?.minute ?? 0) }
            .prefix(20)
        let entries = listed.compactMap { article -> DemoEntry? in
            guard let first = article.versions.first,
                let shown = article.feedKeepsFirstVersion ? first : article.version(at: minute)
            else { return nil }
            return DemoEntry(article: article, shown: shown, published: DemoClockFace.time(ofMinute: first.minute))
        }
        switch outlet.dialect {
        case .rss: return rss(outlet, entries)
        case .atom: return atom(outlet, entries)
        case .json: return json(outlet, entries)
        }
    }

    /// An article's page, with the furniture that real pages have; nil where there is none at that moment.
    func page(atPath path: String, minute: Int) -> Representation? {
        guard let article = (DemoWeek.articles + DemoWeek.noise).first(where: { $0.path == path }),
            article.isPublished(at: minute), let version = article.version(at: minute)
        else { return nil }
        let paragraphs = version.paragraphs.map { "<p>\(Self.escaped($0))</p>" }.joined(separator: "\n")
        let html = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(version.headline))</title>
            <meta property="og:title" content="\(Self.escaped(version.headline))">
            <link rel="canonical" href="\(origin)\(article.path)"></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/politics">Politics</a></nav>
            <main><article><h1>\(Self.escaped(version.headline))</h1>
            \(paragraphs)
            </article></main>
            <aside><h2>Most read</h2><ul><li><a href="/a">\(minute * 7 % 91) people are reading this</a></li></ul></aside>
            <footer>Page served \(minute) minutes into the day. <a href="/privacy">Privacy</a></footer></body></html>
            """
        return Representation(contentType: "text/html; charset=utf-8", body: Array(html.utf8))
    }

    private func rss(_ outlet: DemoOutlet, _ entries: [DemoEntry]) -> Representation {
        let items = entries.map { entry in
            """
            <item><title>\(Self.escaped(entry.shown.headline))</title><link>\(origin)\(entry.article.path)?utm_source=rss</link>
            <guid isPermaLink="false">\(outlet.domain)/\(entry.article.slug)</guid><pubDate>\(DemoClockFace.rfc822(entry.published))</pubDate>
            \(entry.article.byline.map { "<dc:creator>\($0)</dc:creator>" } ?? "")
            <description>\(Self.escaped(Self.html(entry.shown)))</description></item>
            """
        }
        let xml = """
            <?xml version="1.0" encoding="\(outlet.encoding.rawValue)"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>\(outlet.name)</title>
            <link>\(origin)/\(outlet.rawValue)/</link><description>\(outlet.name)</description>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
        return Representation(
            contentType: "application/rss+xml; charset=\(outlet.encoding.rawValue)",
            body: outlet.encoding.bytes(of: xml))
    }

    private func atom(_ outlet: DemoOutlet, _ entries: [DemoEntry]) -> Representation {
        let items = entries.map { entry in
            """
            <entry><id>tag:\(outlet.domain),2019:\(entry.article.slug)</id><title>\(Self.escaped(entry.shown.headline))</title>
            <link href="\(entry.article.path)"/><published>\(entry.published.rfc3339)</published>
            <updated>\(entry.published.rfc3339)</updated><author><name>\(entry.article.byline ?? outlet.name)</name></author>
            <content type="html">\(Self.escaped(Self.html(entry.shown)))</content></entry>
            """
        }
        let xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="\(origin)/"><id>tag:\(outlet.domain),2019:feed</id>
            <title>\(outlet.name)</title><updated>2019-05-14T06:00:00Z</updated>
            \(items.joined(separator: "\n"))
            </feed>
            """
        return Representation(contentType: "application/atom+xml", body: Array(xml.utf8))
    }

    private func json(_ outlet: DemoOutlet, _ entries: [DemoEntry]) -> Representation {
        let items = entries.map { entry in
            """
            {"id":"\(outlet.domain)/\(entry.article.slug)","url":"\(origin)\(entry.article.path)",\
            "title":"\(Self.quoted(entry.shown.headline))","content_html":"\(Self.quoted(Self.html(entry.shown)))",\
            "date_published":"\(entry.published.rfc3339)"}
            """
        }
        let json = """
            {"version":"https://jsonfeed.org/version/1.1","title":"\(outlet.name)","items":[\(items.joined(separator: ","))]}
            """
        return Representation(contentType: "application/feed+json", body: Array(json.utf8))
    }

    private static func html(_ version: DemoArticle.Version) -> String {
        version.paragraphs.map { "<p>\(escaped($0))</p>" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    private static func quoted(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\"", "\\": result += "\\\(character)"
            default: result.append(character)
            }
        }
    }
}
