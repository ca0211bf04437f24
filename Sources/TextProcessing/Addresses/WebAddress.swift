/// A URI or IRI reference, split at its delimiters as RFC 3986 appendix B does: nothing is decoded, nothing escaped, and
/// letters outside ASCII stay as they are.
public struct WebAddress: Hashable, Sendable {
    /// In lower case, without the colon.
    public var scheme: String?
    /// `user@host:port`, as written.
    public var authority: String?
    public var path: String
    /// Without the question mark.
    public var query: String?
    /// Without the number sign.
    public var fragment: String?

    /// Space around the text and line breaks and tabs inside are left out, as browsers do (WHATWG URL section 4.4).
    public init(_ text: String) {
        var bytes = ArraySlice(Self.cleaned(text))
        if let mark = bytes.firstIndex(of: UInt8(ascii: "#")) {
            fragment = Self.string(bytes[(mark + 1)...])
            bytes = bytes[..<mark]
        }
        if let mark = bytes.firstIndex(of: UInt8(ascii: "?")) {
            query = Self.string(bytes[(mark + 1)...])
            bytes = bytes[..<mark]
        }
        if let colon = Self.schemeEnd(bytes) {
            scheme = ASCII.lowercased(Self.string(bytes[..<colon]))
            bytes = bytes[(colon + 1)...]
        }
        if bytes.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            bytes = bytes.dropFirst(2)
            let end = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
            authority = Self.string(bytes[..<end])
            bytes = bytes[end...]
        }
        path = Self.string(bytes)
    }

    /// RFC 3986 section 5.3.
    public var text: String {
        var text = ""
        if let scheme { text += scheme + ":" }
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        if let fragment { text += "#" + fragment }
        return text
    }

    public var isAbsolute: Bool { scheme != nil }

    /// In lower case, without user, port and the brackets of IPv6; nil where there is none.
    public var host: String? {
        guard let authority else { return nil }
        var bytes = Array(authority.utf8)[...]
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")) { bytes = bytes[(at + 1)...] }
        if bytes.first == UInt8(ascii: "[") {
            bytes = bytes.dropFirst()
            bytes = bytes[..<(bytes.firstIndex(of: UInt8(ascii: "]")) ?? bytes.endIndex)]
        } else if let colon = bytes.lastIndex(of: UInt8(ascii: ":")) {
            bytes = bytes[..<colon]
        }
        while bytes.last == UInt8(ascii: ".") { bytes = bytes.dropLast() }
        return bytes.isEmpty ? nil : ASCII.lowercased(Self.string(bytes))
    }

    /// The name that its owner registered: `bbc.co.uk` for `news.bbc.co.uk`; the host itself for addresses of numbers.
    public var registrableDomain: String? { host.map(PublicSuffix.registrableDomain) }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func cleaned(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.contains(where: { $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }) {
            bytes.removeAll { $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }
        }
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
    }

    /// Where the scheme's colon stands, if the text begins with a scheme.
    private static func schemeEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, ASCII.isLetter(first) else { return nil }
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") { return index }
            guard
                ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".")
            else { return nil }
        }
        return nil
    }
}
