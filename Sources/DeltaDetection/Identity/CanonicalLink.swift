import TextProcessing

/// One form for all the addresses under which an article is linked: tracking parameters, scheme, `www.`, mobile and AMP
/// forms, trailing slashes, default ports, fragments and the order of parameters make no difference.
///
/// It is for comparison; what is shown and requested is the link itself, of which only tracking is taken off.
public enum CanonicalLink {
    /// nil for what leads to no article: other schemes, no host, a site's front page.
    public static func form(of link: String) -> String? { PlainLink(link)?.canonical ?? form(of: WebAddress(link)) }

    static func form(of link: WebAddress) -> String? {
        guard let address = unwrapped(link), let host = address.host.flatMap(withoutSubdomain) else { return nil }
        let path = path(address.path)
        let query = query(address.query, sorted: true)
        let bang = address.fragment.flatMap { $0.hasPrefix("!") ? "#" + $0 : nil } ?? ""
        if path.isEmpty, query.isEmpty, bang.isEmpty { return nil }
        var form = "https://"
        form.reserveCapacity(16 + host.utf8.count + path.utf8.count + query.utf8.count + bang.utf8.count)
        form += host
        form += port(of: address)
        form += path
        if !query.isEmpty { form += "?" + query }
        return form + bang
    }

    /// The link as it is to be shown and requested: tracking parameters and fragments, user and password removed, what no URL
    /// may hold percent-encoded as browsers do, the rest as written.
    public static func withoutTracking(_ link: String) -> String {
        if isPlain(link) { return link }
        var address = WebAddress(link)
        if let query = address.query {
            let rest = Self.query(query, sorted: false)
            address.query = rest.isEmpty ? nil : rest
        }
        if let fragment = address.fragment, fragment.isEmpty || TrackingParameters.contains(Substring(fragment)) {
            address.fragment = nil
        }
        // Who wrote the link does not choose whom its reader says he is.
        if let authority = address.authority, let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
            address.authority = String(authority[authority.utf8.index(after: at)...])
        }
        address.path = PercentEncoding.readable(address.path)
        address.query = address.query.map(PercentEncoding.readable)
        return address.text
    }

    /// Nothing but scheme, host and path, written as they are to be.
    private static func isPlain(_ link: String) -> Bool {
        guard link.hasPrefix("https://") || link.hasPrefix("http://") else { return false }
        let bytes = link.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@")
                || PercentEncoding.isForbidden(byte)
            {
                return false
            }
        }
        return true
    }

    /// The article inside an AMP cache's address.
    private static func unwrapped(_ address: WebAddress) -> WebAddress? {
        guard address.scheme == "http" || address.scheme == "https", let host = address.host else { return nil }
        guard isCache(host) || host.hasPrefix("www.google.") else { return address }
        let segments = address.path.split(separator: "/")
        if isCache(host), segments.count > 2 {
            return WebAddress("https://" + segments.drop { $0.count == 1 }.joined(separator: "/"))
        }
        if !isCache(host), segments.first == "amp", segments.count > 2 {
            return WebAddress("https://" + segments.dropFirst().drop { $0 == "s" }.joined(separator: "/"))
        }
        return address
    }

    private static func isCache(_ host: String) -> Bool { host.hasSuffix(ampCache) }

    static let ampCache = ".cdn.ampproject.org"

    /// The same site without what its forms for other screens begin with; nil for no host at all.
    private static func withoutSubdomain(_ host: String) -> String? {
        var rest = host.utf8[...]
        while let subdomain = subdomains.first(where: rest.starts(with:)),
            rest.dropFirst(subdomain.count).contains(UInt8(ascii: "."))
        {
            rest = rest.dropFirst(subdomain.count)
        }
        return rest.isEmpty ? nil : String(Substring(rest))
    }

    static let subdomains = ["www.", "m.", "mobile.", "amp.", "www2.", "touch."].map { Array($0.utf8) }

    /// With the colon; empty for the ports that the schemes imply.
    private static func port(of address: WebAddress) -> String {
        guard let authority = address.authority, let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")) else {
            return ""
        }
        let port = authority[authority.utf8.index(after: colon)...]
        guard !port.isEmpty, port.utf8.allSatisfy(ASCII.isDigit), !impliedPorts.contains(where: { port == $0 }) else {
            return ""
        }
        return ":" + port
    }

    static let impliedPorts = ["80", "443"]

    private static func path(_ path: String) -> String {
        let path = PercentEncoding.normalised(path)
        if isOwnForm(path.utf8Span.span, from: 0) { return path }
        var segments = path.utf8.split(separator: UInt8(ascii: "/"))
        segments.removeAll { $0.elementsEqual(".".utf8) }
        if segments.count > 1, segments[0].elementsEqual("amp".utf8) { segments.removeFirst() }
        if segments.count > 1, segments[segments.count - 1].elementsEqual("amp".utf8) { segments.removeLast() }
        var ending = ""
        if let last = segments.last {
            if directoryPages.contains(where: last.elementsEqual) {
                segments.removeLast()
            } else if last.ends(with: ".amp.html".utf8) {
                segments[segments.count - 1] = last.dropLast(9)
                ending = ".html"
            } else if last.ends(with: ".amp".utf8) {
                segments[segments.count - 1] = last.dropLast(4)
            }
        }
        var form = ""
        form.reserveCapacity(path.utf8.count + 1)
        for segment in segments {
            form += "/"
            form += Substring(segment)
        }
        return form + ending
    }

    /// A path that is its own form: no empty segments, no points, nothing called `amp`. Most are.
    /// - Parameter start: where the path begins; it goes on to the end.
    static func isOwnForm(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        guard bytes.count > start + 1, bytes[start] == UInt8(ascii: "/"), bytes[bytes.count - 1] != UInt8(ascii: "/")
        else { return false }
        var before: UInt8 = 0
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ".") { return false }
            if before == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || isAMP(bytes, index) { return false }
            before = byte
        }
        return true
    }

    private static func isAMP(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "a"), start + 2 < bytes.count else { return false }
        return bytes[start + 1] == UInt8(ascii: "m") && bytes[start + 2] == UInt8(ascii: "p")
    }

    private static let directoryPages = ["index.html", "index.htm", "index.php", "amp.html"].map { Array($0.utf8) }

    private static func query(_ query: String?, sorted: Bool) -> String {
        guard let query, !query.isEmpty else { return "" }
        var parameters = query.split(separator: "&").filter { !TrackingParameters.contains($0) }
        if sorted {
            // By name alone and stably: a parameter given twice may mean its order.
            let names = parameters.map { $0.prefix { $0 != "=" } }
            parameters = parameters.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { parameters[$0] }
        }
        return parameters.joined(separator: "&")
    }
}

extension BidirectionalCollection<UInt8> {
    fileprivate func ends(with suffix: some BidirectionalCollection<UInt8>) -> Bool {
        reversed().starts(with: suffix.reversed())
    }
}
