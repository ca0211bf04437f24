import TextProcessing

/// Documents of text that are no feed: what they are, and for a page which feeds it advertises.
enum PageKind {
    /// `root` is the name of the document's root element, if it has one.
    static func error(for bytes: [UInt8], root: String, context: DocumentContext) -> FeedParsingError {
        let type = context.contentType.map(ASCII.lowercased) ?? ""
        let name = ASCII.lowercased(root)
        if name == "opml" { return FeedParsingError(.opml, "The document is a list of feeds (OPML), not a feed.") }
        if htmlRoots.contains(name) || (root.isEmpty && type.utf8.starts(with: "text/html".utf8)) || beginsAsHTML(bytes)
        {
            let page = FeedDiscovery.read(bytes, base: context.base)
            let count = page.feeds.count
            let advertised =
                count == 0 ? "advertises no feed" : count == 1 ? "advertises one feed" : "advertises \(count) feeds"
            return page.asksForPassword
                ? FeedParsingError(
                    .loginPage, "The document is an HTML page that asks for a password.", feeds: page.feeds)
                : FeedParsingError(
                    .html, "The document is an HTML page, not a feed; it \(advertised).", feeds: page.feeds)
        }
        if !root.isEmpty {
            return FeedParsingError(.xml, "The document is XML with the root element \(root.prefix(40)), not a feed.")
        }
        return FeedParsingError(.text, "The document is text without any markup, not a feed.")
    }

    private static let htmlRoots: Set<String> = [
        "html", "head", "body", "script", "meta", "title", "div", "p", "table", "center", "style", "h1", "a", "link",
        "form", "noscript",
        "iframe", "span", "main", "section", "header", "article", "font", "b", "br", "img", "pre", "h2",
    ]

    private static func beginsAsHTML(_ bytes: [UInt8]) -> Bool {
        let head = bytes.drop { $0 <= 0x20 }.prefix(14).map(ASCII.lowercased)
        return head.starts(with: "<!doctype html".utf8)
    }
}
