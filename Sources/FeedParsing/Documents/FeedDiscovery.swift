import TextProcessing

/// Finds the feeds that an HTML page advertises.
public enum FeedDiscovery {
    /// The feeds that `html` advertises, in its order, each once; `base` is the page's address.
    public static func feeds(in html: [UInt8], base: String?) -> [AdvertisedFeed] { read(html, base: base).feeds }

    static func read(_ html: [UInt8], base: String?) -> (feeds: [AdvertisedFeed], asksForPassword: Bool) {
        var scanner = HTMLScanner(html, in: 0..<html.count, isXML: false)
        var base = base
        var feeds: [AdvertisedFeed] = []
        var asksForPassword = false
        while let token = scanner.next() {
            guard case .start(let name, let attributes, _) = token else { continue }
            let tag = html[name]
            if ASCII.equal(tag, "script") {
                _ = scanner.rawText(of: "script")
            } else if ASCII.equal(tag, "base") {
                let values = scanner.attributes(in: attributes, named: ["href"])
                if let href = values["href"] { base = WebAddress.resolve(href, against: base) }
            } else if ASCII.equal(tag, "input") {
                let type = scanner.attributes(in: attributes, named: ["type"])["type"]
                if type.map(ASCII.lowercased) == "password" { asksForPassword = true }
            } else if ASCII.equal(tag, "link"), feeds.count < maximumCount {
                let values = scanner.attributes(in: attributes, named: ["rel", "type", "href", "title"])
                if let feed = feed(values, base: base), !feeds.contains(where: { $0.url == feed.url }) {
                    feeds.append(feed)
                }
            }
        }
        return (feeds, asksForPassword)
    }

    private static let maximumCount = 100

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/rss+xml",
        "application/xml", "text/xml", "application/json", "application/x.atom+xml", "application/x-atom+xml",
        "text/xml+rss",
    ]

    private static func feed(_ values: [String: String], base: String?) -> AdvertisedFeed? {
        guard let href = values["href"].map(ASCII.trimmed), !href.isEmpty else { return nil }
        let rels = ASCII.lowercased(values["rel"] ?? "").split(separator: " ")
        let type = values["type"].map { ASCII.lowercased(ASCII.trimmed($0)) }
        let essence = type?.split(separator: ";").first.map(String.init) ?? ""
        guard rels.contains("feed") || (rels.contains("alternate") && types.contains(essence)) else { return nil }
        let url = WebAddress.resolve(href, against: base)
        // `feed:` is an old way to say "open this in a reader".
        let scheme = WebAddress(url).scheme
        guard scheme == nil || scheme == "http" || scheme == "https" || scheme == "feed" else { return nil }
        return AdvertisedFeed(url: url, type: type, title: values["title"].map(ASCII.trimmed))
    }
}
