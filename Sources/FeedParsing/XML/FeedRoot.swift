import Markup
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

    /// Where a feed begins in a document that begins with something else, such as a warning that a script printed, or
    /// its first entry where the root is lost.
    ///
    /// A page that merely talks of feeds is no feed; what follows it may be one.
    static func find(in bytes: [UInt8], afterRoot root: [UInt8]) -> Int? {
        let isPage = ASCII.equal(root[...], "html")
        guard let start = isPage ? pageEnd(bytes) : 0 else { return nil }
        if let root = tag(in: bytes, from: start, where: isRoot) { return root }
        return isPage || !isFragment(bytes, root) ? nil : tag(in: bytes, from: start, where: isEntry)
    }

    private static func tag(in bytes: [UInt8], from start: Int, where isMeant: (ArraySlice<UInt8>) -> Bool) -> Int? {
        var position = start
        while let mark = ByteSearch.first(UInt8(ascii: "<"), of: bytes, in: position..<bytes.count) {
            position = mark + 1
            let name = bytes[position...].prefix(32).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            if isMeant(name) { return mark }
        }
        return nil
    }

    /// Prefixes vary; a `channel` with one is an element of another document.
    private static func isRoot(_ name: ArraySlice<UInt8>) -> Bool {
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return ASCII.equal(local, "rss") || ASCII.equal(local, "feed") || ASCII.equal(local, "rdf")
            || ASCII.equal(name, "channel")
    }

    private static func isEntry(_ name: ArraySlice<UInt8>) -> Bool {
        ASCII.equal(name, "item") || ASCII.equal(name, "entry")
    }

    private static let parts: [StaticString] = [
        "title", "link", "description", "language", "pubdate", "guid", "updated", "id", "category", "author",
    ]

    /// The document begins in the middle: with text, or with an element that only feeds' roots hold.
    private static func isFragment(_ bytes: [UInt8], _ root: [UInt8]) -> Bool {
        if bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") { return true }
        return parts.contains { ASCII.equal(root[...], $0) }
    }

    private static func pageEnd(_ bytes: [UInt8]) -> Int? {
        tag(in: bytes, from: 0) { ASCII.equal($0, "/html") }
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
            || name.starts(with: "http://example.com/".utf8) || name.starts(with: "http://purl.org/pie".utf8)
            || name.starts(with: "http://purl.org/echo".utf8)
    }
}
