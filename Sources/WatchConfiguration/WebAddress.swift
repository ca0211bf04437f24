/// The checks that an address gets before anything is sent to it.
enum WebAddress {
    /// What is wrong with a URL, in words that follow "the URL"; nil where nothing is.
    static func flaw(in text: String, schemes: [String] = ["http", "https"]) -> String? {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else {
            return "holds white space or control characters"
        }
        guard text.utf8.count <= 8192 else { return "is longer than 8192 bytes" }
        guard let colon = schemeEnd(text) else {
            return "must begin with \(schemes.map { $0 + "://" }.joined(separator: " or "))"
        }
        let scheme = text[..<colon].lowercased()
        guard schemes.contains(scheme) else {
            let near = Suggestion.nearest(to: scheme, among: schemes).map { "; did you mean \($0)://?" } ?? ""
            return "must begin with \(schemes.map { $0 + "://" }.joined(separator: " or ")), not \(scheme)://\(near)"
        }
        let authority = authority(of: text, from: text.utf8.index(colon, offsetBy: 3))
        let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
        return flaw(inHostAndPort: at.map { authority[authority.utf8.index(after: $0)...] } ?? authority)
    }

    /// User and password of a URL, and the URL without them.
    static func separatingUser(from text: String) -> (url: String, user: String, password: String)? {
        guard let colon = schemeEnd(text) else { return nil }
        let start = text.utf8.index(colon, offsetBy: 3)
        let authority = authority(of: text, from: start)
        guard let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let parts = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let url = text[..<start] + text[text.index(after: at)...]
        return (String(url), decoded(parts.first ?? ""), decoded(parts.count > 1 ? parts[1] : ""))
    }

    /// Where the `://` behind the scheme is.
    private static func schemeEnd(_ text: String) -> String.Index? {
        text.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { text.utf8[$0...].starts(with: "://".utf8) ? $0 : nil }
    }

    private static let neverInHosts = Array("<>\"\\^`{|}".utf8)

    /// What stands before the path: user, host and port.
    private static func authority(of text: String, from start: String.Index) -> Substring {
        Substring(
            text[start...].utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        )
    }

    private static func flaw(inHostAndPort place: Substring) -> String? {
        let bytes = place.utf8
        var host = bytes[...]
        var port: Substring.UTF8View?
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else {
                return "has an IPv6 address without its closing bracket"
            }
            host = bytes[...end]
            let rest = bytes[bytes.index(after: end)...]
            if rest.first == UInt8(ascii: ":") {
                port = rest.dropFirst()
            } else if !rest.isEmpty {
                return "has text behind its address"
            }
        } else if let colon = bytes.lastIndex(of: UInt8(ascii: ":")) {
            host = bytes[..<colon]
            port = bytes[bytes.index(after: colon)...]
        }
        guard !host.isEmpty else { return "names no host" }
        guard !host.contains(where: Self.neverInHosts.contains) else { return "has a host that cannot be" }
        if let port = port.map({ Substring($0) }), !port.isEmpty, UInt16(port) ?? 0 == 0 {
            return "has \"\(port)\" where a port from 1 to 65535 is due"
        }
        return nil
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
