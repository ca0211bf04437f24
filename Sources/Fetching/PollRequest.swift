/// What one poll asks for.
public struct PollRequest: Hashable, Sendable {
    public var url: String
    /// Sent back byte for byte as `If-None-Match` and `If-Modified-Since`.
    public var etag: String?
    public var lastModified: String?

    public init(url: String, etag: String? = nil, lastModified: String? = nil) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
    }

    public var isConditional: Bool { etag != nil || lastModified != nil }
}
