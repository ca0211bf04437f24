extension WebAddress {
    /// `reference` as seen from `base`, RFC 3986 section 5.2; the reference itself where there is no usable base.
    ///
    /// Opaque addresses (`tag:`, `urn:`, `mailto:`) come back as written.
    public static func resolve(_ reference: String, against base: String?) -> String {
        let address = WebAddress(reference)
        if let scheme = address.scheme {
            return address.authority == nil && scheme != "http" && scheme != "https"
                ? ASCII.trimmed(reference) : address.text
        }
        guard let base, !base.isEmpty else { return address.text }
        return address.resolved(against: WebAddress(base)).text
    }

    /// RFC 3986 section 5.2.2; `self` where the base is not absolute or not hierarchical.
    public func resolved(against base: WebAddress) -> WebAddress {
        guard scheme == nil, let baseScheme = base.scheme,
            base.authority != nil || base.path.utf8.first == UInt8(ascii: "/")
        else { return self }
        var target = self
        target.scheme = baseScheme
        if authority != nil {
            target.path = Self.withoutDots(path)
            return target
        }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            target.query = query ?? base.query
        } else if path.utf8.first == UInt8(ascii: "/") {
            target.path = Self.withoutDots(path)
        } else {
            target.path = Self.withoutDots(base.merged(with: path))
        }
        return target
    }

    /// RFC 3986 section 5.2.3.
    private func merged(with path: String) -> String {
        if authority != nil, self.path.isEmpty { return "/" + path }
        guard let slash = self.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(self.path[...slash]) + path
    }

    /// RFC 3986 section 5.2.4.
    private static func withoutDots(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
        var segments: [Substring.UTF8View] = []
        let all = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, segment) in all.enumerated() {
            let isLast = index == all.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { segments.append(Substring("").utf8) }
            } else if segment.elementsEqual("..".utf8) {
                // The empty segment before the first slash stays.
                if segments.count > 1 { segments.removeLast() }
                if isLast { segments.append(Substring("").utf8) }
            } else {
                segments.append(segment)
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count)
        for (index, segment) in segments.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "/")) }
            bytes.append(contentsOf: segment)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
