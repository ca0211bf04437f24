public import NewsModel

/// Subscription lists, to and from other feed readers.
public enum OPMLDocument {
    /// An OPML 2.0 document; tags become categories.
    public static func text(of feeds: [Feed], title: String = "feedwatch") -> String {
        func attribute(_ name: String, _ value: String) -> String {
            " \(name)=\"\(CharacterReferences.escaped(value))\""
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head><title>\(CharacterReferences.escaped(title))</title></head>
              <body>

            """
        for feed in feeds {
            text += "    <outline type=\"rss\"" + attribute("text", feed.name) + attribute("title", feed.name)
            text += attribute("xmlUrl", feed.url)
            // A comma separates categories, so that a tag with one cannot be written.
            let tags = feed.tags.filter { !$0.contains(",") && !$0.contains("/") }
            if !tags.isEmpty { text += attribute("category", tags.joined(separator: ",")) }
            text += "/>\n"
        }
        return text + "  </body>\n</opml>\n"
    }

    /// The feeds of a list that somebody hands over, with what is wrong in it; for `feeds import`.
    public static func feeds(in bytes: [UInt8], file: String) -> (feeds: [Feed], mistakes: [Mistake]) {
        let findings = Findings()
        findings.opened(file)
        let feeds = OPMLReader(file: file, findings: findings).read(bytes)
        return (feeds, findings.sorted)
    }
}
