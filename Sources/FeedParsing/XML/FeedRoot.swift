import NewsModel
import TextProcessing

/// The root elements that feeds have.
enum FeedRoot {
    private static let names: Set<String> = ["rss", "rdf", "feed", "channel", "entry", "item"]

    static func isKnown(_ name: [UInt8]) -> Bool {
        names.contains(ASCII.lowercased(String(decoding: name, as: UTF8.self)))
    }

    /// A root that only feeds have, even where it is empty.
    static func isEnough(_ name: [UInt8], _ bytes: [UInt8], at offset: Int) -> Bool {
        ASCII.equal(name[...], "rss") || (ASCII.equal(name[...], "rdf") && rdf(bytes, at: offset) != nil)
    }

    /// RSS 0.90 and 1.0 are told by what the root at `offset` declares; nil where it declares neither.
    static func rdf(_ bytes: [UInt8], at offset: Int) -> FeedDocument.Format? {
        let tag = ASCII.lowercased(String(decoding: bytes[offset...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))
        if tag.contains("netscape.com/rdf/simple/0.9") { return .rss09x }
        return tag.contains("purl.org/rss/1.0/\"") || tag.contains("purl.org/rss/1.0/'") ? .rss10 : nil
    }

    /// Where a feed begins in a document that begins with something else, such as a warning that a script printed.
    ///
    /// A page that merely talks of feeds is no feed.
    static func find(in bytes: [UInt8], afterRoot root: [UInt8]) -> Int? {
        guard ASCII.lowercased(String(decoding: root, as: UTF8.self)) != "html" else { return nil }
        let starts: [StaticString] = ["<rss ", "<rss>", "<feed ", "<rdf:rdf ", "<channel>"]
        let span = bytes.span
        var position = 0
        while position < span.count {
            if span[position] == UInt8(ascii: "<") {
                for start in starts where ASCII.equal(bytes[position...].prefix(start.utf8CodeUnitCount), start) {
                    return position
                }
            }
            position += 1
        }
        return nil
    }

    static func rss(version: String) -> FeedDocument.Format {
        let number = version.utf8
        if number.starts(with: "2".utf8) { return .rss20 }
        if number.starts(with: "0.9".utf8) { return .rss09x }
        return number.starts(with: "1.0".utf8) ? .rss10 : .rss
    }

    static func atom(version: String, isEarly: Bool) -> FeedDocument.Format {
        version.utf8.starts(with: "0".utf8) || isEarly ? .atom03 : .atom10
    }

    /// A namespace of Atom from before RFC 4287.
    static func isEarlyAtom(_ namespace: borrowing Span<UInt8>) -> Bool {
        var name: [UInt8] = []
        for index in namespace.indices { name.append(ASCII.lowercased(namespace[index])) }
        return name.starts(with: "http://purl.org/atom".utf8) && !name.starts(with: "http://purl.org/atom/1.0".utf8)
            || name.starts(with: "http://example.com/".utf8)
    }
}
