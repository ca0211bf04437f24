/// Makes the addresses in markup absolute, and refuses those that would run something.
public struct LinkResolver: Sendable {
    /// Kept as one reference, for a resolver goes with every text and link.
    private indirect enum Base {
        case none
        case address(WebAddress)
    }

    private let place: Base
    private var base: WebAddress? { if case .address(let address) = place { address } else { nil } }

    /// `base`: the absolute address that references are relative to; nil leaves them as they are.
    public init(base: String?) {
        place = base.flatMap { $0.isEmpty ? nil : .address(WebAddress($0)) } ?? .none
    }

    private init(base: WebAddress) { place = .address(base) }

    /// For what stands inside an element with the `xml:base` `reference`; nil where that leads nowhere good.
    public func based(on reference: String) -> LinkResolver? {
        let address = base.map { WebAddress(reference).resolved(against: $0) } ?? WebAddress(reference)
        switch address.scheme {
        case "http", "https", "ftp", "file": return LinkResolver(base: address)
        default: return nil
        }
    }

    /// The absolute form of `reference`; nil where its scheme is not one that a reader should follow.
    public func resolve(_ reference: [UInt8]) -> [UInt8]? {
        if reference.isEmpty || Self.isPlainWebAddress(reference) { return reference }
        let address = WebAddress(String(decoding: reference, as: UTF8.self))
        if let scheme = address.scheme {
            guard Self.schemes.contains(scheme) || (scheme == "data" && Self.isImage(address)) else { return nil }
            if scheme == "feed", !Self.namesFeed(address) { return nil }
            return Array(address.text.utf8)
        }
        guard let base else { return Array(address.text.utf8) }
        return Array(address.resolved(against: base).text.utf8)
    }

    public func resolve(_ reference: String) -> String? {
        resolve(Array(reference.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An absolute web address without white space: nearly all addresses, and nothing to do.
    private static func isPlainWebAddress(_ bytes: [UInt8]) -> Bool {
        isWebAddress(bytes, 0..<bytes.count) && !bytes.contains { $0 <= 0x20 }
    }

    /// Begins with `http://` or `https://`.
    static func isWebAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let address = bytes.span.extracting(range)
        guard address.count > 8, address[0] == UInt8(ascii: "h"), address[1] == UInt8(ascii: "t"),
            address[2] == UInt8(ascii: "t"), address[3] == UInt8(ascii: "p")
        else { return false }
        let colon = address[4] == UInt8(ascii: "s") ? 5 : 4
        return address[colon] == UInt8(ascii: ":") && address[colon + 1] == UInt8(ascii: "/")
            && address[colon + 2] == UInt8(ascii: "/")
    }

    /// `feed://example.org/` and `feed:https://example.org/` name feeds; `feed:javascript:` does not.
    private static func namesFeed(_ address: WebAddress) -> Bool {
        let scheme = WebAddress(address.path).scheme
        return scheme == nil || scheme == "http" || scheme == "https"
    }

    private static func isImage(_ address: WebAddress) -> Bool {
        let path = ASCII.lowercased(address.path)
        return ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"].contains {
            path.utf8.starts(with: $0.utf8)
        }
    }

    /// Schemes of addresses that lead somewhere and run nothing.
    private static let schemes: Set<String> = [
        "http", "https", "ftp", "ftps", "sftp", "mailto", "tel", "sms", "news", "nntp", "irc", "ircs", "xmpp", "geo",
        "tag",
        "urn", "magnet", "feed", "webcal", "gopher", "sip", "sips", "rtsp", "rtmp", "mms", "itms", "itpc", "cid", "mid",
        "ssh", "git", "svn", "svn+ssh", "rsync", "telnet", "wais", "aim", "callto", "skype", "ymsg", "bitcoin", "hdl",
        "h323", "imap", "prospero", "rtspu", "shttp", "snews", "facetime", "gtalk", "msnim", "smb", "cvs", "file",
    ]
}
