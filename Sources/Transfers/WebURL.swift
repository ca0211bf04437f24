import CLibcurl

/// An absolute http or https URL, spelled as browsers spell it and taken apart by the same parser that connects, so that
/// what is judged is what is used.
public struct WebURL: Hashable, Sendable, CustomStringConvertible {
    public enum Problem: Error, Hashable, Sendable {
        case malformed
        case scheme(String)
    }

    public static let longest = 8192

    public let text: String
    /// `http` or `https`.
    public let scheme: String
    /// In lower case, brackets of an IPv6 address removed.
    public let host: String
    public let port: Int
    private let redacted: String

    /// `host:port`: the door that politeness and trust go by.
    public var authority: String { "\(host):\(port)" }
    /// Without user and password, for logs and messages.
    public var description: String { redacted }

    public func sameOrigin(as other: WebURL) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8), base: nil) }

    /// A reference as a link has it, resolved (RFC 3986 section 5). User and password in it are dropped unless the origin
    /// stays: nobody else chooses whom we say we are.
    public init(_ reference: String, relativeTo base: WebURL) throws(Problem) {
        try self.init(Array(reference.utf8), relativeTo: base)
    }

    /// A reference as a `Location` field has it, in whatever 8-bit encoding.
    public init(_ reference: [UInt8], relativeTo base: WebURL) throws(Problem) {
        let target = try WebURL(reference, base: base.text)
        self = target.sameOrigin(as: base) ? target : try target.withoutCredentials()
    }

    /// The same place, asked for as nobody in particular.
    public func withoutCredentials() throws(Problem) -> WebURL { text == redacted ? self : try WebURL(redacted) }

    private init(_ reference: [UInt8], base: String?) throws(Problem) {
        guard reference.count <= Self.longest, let spelled = URLSpelling.encoded(reference),
            spelled.utf8.count <= Self.longest, let handle = unsafe curl_url()
        else { throw .malformed }
        defer { unsafe curl_url_cleanup(handle) }
        if let base, unsafe curl_url_set(handle, CURLUPART_URL, base, 0) != CURLUE_OK { throw .malformed }
        guard unsafe curl_url_set(handle, CURLUPART_URL, spelled, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK else {
            throw .malformed
        }
        func part(_ what: CURLUPart, _ flags: Int32 = 0) -> String? {
            var value: UnsafeMutablePointer<CChar>?
            guard unsafe curl_url_get(handle, what, &value, UInt32(flags)) == CURLUE_OK, let value = unsafe value else {
                return nil
            }
            defer { unsafe curl_free(value) }
            return unsafe String(cString: value)
        }
        // The fragment is for the reader's eyes, never for the server.
        _ = unsafe curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        guard let scheme = part(CURLUPART_SCHEME)?.lowercased() else { throw .malformed }
        guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
        guard let text = part(CURLUPART_URL), let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty,
            let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
        else { throw .malformed }
        self.text = text
        self.scheme = scheme
        let bare = host.first == "[" ? String(host.dropFirst().dropLast()) : host
        self.host = bare.last == "." && bare.utf8.count > 1 ? String(bare.dropLast()) : bare
        self.port = port
        if part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil {
            _ = unsafe curl_url_set(handle, CURLUPART_USER, nil, 0)
            _ = unsafe curl_url_set(handle, CURLUPART_PASSWORD, nil, 0)
            redacted = part(CURLUPART_URL) ?? ""
        } else {
            redacted = text
        }
    }
}
