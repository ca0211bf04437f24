import TextProcessing

/// A link of nothing but scheme, host, port and a path that is its own canonical form, as most links of feeds are: told
/// apart without taking them to pieces. What is found is what `WebAddress` and `CanonicalLink` would find.
struct PlainLink {
    /// `host:port`, as written.
    let authority: String
    let canonical: String

    init?(_ link: String) {
        let isSecure = link.hasPrefix("https://")
        guard isSecure || link.hasPrefix("http://") else { return nil }
        let start = isSecure ? 8 : 7
        let bytes = link.utf8Span.span
        guard let end = Self.authorityEnd(bytes, from: start), Self.isPlainPath(bytes, from: end) else { return nil }
        authority = String(Substring(link.utf8.dropFirst(start).prefix(end - start)))
        canonical = isSecure ? link : "https" + Substring(link.utf8.dropFirst(4))
    }

    /// Where the path begins; nil for a host or port that has another form.
    private static func authorityEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < bytes.count, isHostByte(bytes[end]) { end += 1 }
        guard end > start, bytes[start] != UInt8(ascii: "."), bytes[end - 1] != UInt8(ascii: "."),
            !CanonicalLink.subdomains.contains(where: { holds($0, bytes, at: start, end) }),
            !holds(ampCache, bytes, at: end - ampCache.count, end)
        else { return nil }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return end }
        let port = end + 1
        end = port
        while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
        let isImplied = impliedPorts.contains { end - port == $0.count && holds($0, bytes, at: port, end) }
        return end > port && !isImplied ? end : nil
    }

    /// No query, fragment, escape or space.
    private static func isPlainPath(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        for index in start..<bytes.count {
            switch bytes[index] {
            case ...0x20, UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            default: break
            }
        }
        return CanonicalLink.isOwnForm(bytes, from: start)
    }

    @inline(__always)
    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "a") < 26 || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether `part` stands at `start`, and before `end`.
    @inline(__always)
    private static func holds(_ part: [UInt8], _ bytes: borrowing Span<UInt8>, at start: Int, _ end: Int) -> Bool {
        guard start >= 0, start + part.count <= end else { return false }
        for index in part.indices where bytes[start + index] != part[index] { return false }
        return true
    }

    private static let ampCache = Array(CanonicalLink.ampCache.utf8)
    private static let impliedPorts = CanonicalLink.impliedPorts.map { Array($0.utf8) }
}
