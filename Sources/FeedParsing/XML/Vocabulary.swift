import TextProcessing

/// The namespaces that feeds use, whatever prefix and spelling they come under.
enum Vocabulary: UInt64 {
    /// RSS, which has no namespace, and the namespaces that it was given all the same.
    case rss
    case atom, dublinCore, terms, content, media, itunes, xhtml, syndication, rdf, xml
    case unknown

    /// nil for a namespace that nobody knows.
    static func named(_ namespace: borrowing Span<UInt8>) -> Vocabulary? { byName[hash(namespace)] }

    /// What the elements of no namespace are: an undeclared prefix means what it usually does.
    static func conventional(prefix: borrowing Span<UInt8>) -> Vocabulary {
        prefix.isEmpty ? .rss : byPrefix[NameHash.of(prefix)] ?? .unknown
    }

    /// Case, `https`, and slashes, number signs and spaces at the end make no difference.
    private static func hash(_ name: borrowing Span<UInt8>) -> UInt64 {
        var end = name.count
        while end > 0, name[end - 1] <= 0x20 || name[end - 1] == UInt8(ascii: "/") || name[end - 1] == UInt8(ascii: "#")
        { end -= 1 }
        var start = 0
        while start < end, name[start] <= 0x20 { start += 1 }
        if end - start > 8, name[start + 4] | 0x20 == UInt8(ascii: "s"), name[start + 5] == UInt8(ascii: ":") {
            start += 8
        } else if end - start > 7, name[start + 4] == UInt8(ascii: ":") {
            start += 7
        }
        return NameHash.of(name.extracting(start..<end))
    }

    private static let byName: NameTable<Vocabulary> = {
        let names: [(Vocabulary, [String])] = [
            (
                .rss,
                [
                    "http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss",
                    "http://purl.org/rss/1.0",
                    "http://my.netscape.com/rdf/simple/0.9", "http://example.com/newformat", "http://example.com/necho",
                    "http://purl.org/net/rss1.1", "http://channel.netscape.com/rdf/simple/0.9",
                    "http://cyber.law.harvard.edu/rss",
                    "http://cyber.law.harvard.edu/rss/rss.html", "http://www.rssboard.org/rss-specification",
                    "http://my.netscape.com/publish/formats/rss-0.91.dtd",
                    "http://backend.userland.com/rss2", "http://backend.userland.com/rss20",
                    "http://backend.userland.com/rss091",
                    "http://backend.userland.com/rss092", "http://blogs.law.harvard.edu/tech/rss2.0",
                    "http://purl.org/rss/2.0", "http://www.w3.org/2000/xmlns",
                ]
            ),
            (
                .atom,
                [
                    "http://www.w3.org/2005/atom", "http://purl.org/atom/ns", "http://purl.org/atom",
                    "http://example.com/atom", "http://purl.org/atom/1.0", "http://purl.org/pie",
                    "http://purl.org/echo",
                ]
            ),
            (
                .dublinCore,
                [
                    "http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0",
                    "http://dublincore.org/documents/dcmi-namespace",
                ]
            ),
            (.terms, ["http://purl.org/dc/terms"]),
            (.content, ["http://purl.org/rss/1.0/modules/content", "http://purl.org/rss/modules/content"]),
            (
                .media,
                [
                    "http://search.yahoo.com/mrss", "http://search.yahoo.com/rss", "http://tools.search.yahoo.com/mrss",
                    "http://www.rssboard.org/media-rss", "http://video.search.yahoo.com/mrss",
                    "http://search.yahoo.com/mrss/rss",
                ]
            ),
            (
                .itunes,
                [
                    "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd",
                    "http://www.itunes.com/dtds/podcast-1.0",
                ]
            ),
            (.xhtml, ["http://www.w3.org/1999/xhtml"]),
            (.syndication, ["http://purl.org/rss/1.0/modules/syndication", "http://purl.org/rss/modules/syndication"]),
            (.rdf, ["http://www.w3.org/1999/02/22-rdf-syntax-ns"]),
            (.xml, ["http://www.w3.org/XML/1998/namespace"]),
        ]
        var entries: [(key: UInt64, value: Vocabulary)] = []
        for (vocabulary, list) in names {
            for name in list { entries.append((hash(name.utf8.span), vocabulary)) }
        }
        return NameTable(entries)
    }()

    private static let byPrefix: NameTable<Vocabulary> = {
        let prefixes: [(String, Vocabulary)] = [
            ("rss", .rss), ("atom", .atom), ("a10", .atom), ("atom10", .atom), ("dc", .dublinCore), ("dcterms", .terms),
            ("content", .content),
            ("media", .media), ("itunes", .itunes), ("xhtml", .xhtml), ("sy", .syndication), ("rdf", .rdf),
            ("xml", .xml),
        ]
        return NameTable(prefixes.map { (NameHash.of($0.0.utf8.span), $0.1) })
    }()
}
