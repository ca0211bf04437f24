/// What one poll asks for.
package struct PollRequest: Hashable, Sendable {
    package var url: String
    /// Sent back byte for byte as `If-None-Match` and `If-Modified-Since`.
    package var etag: String?
    package var lastModified: String?

    package init(url: String, etag: String? = nil, lastModified: String? = nil) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
    }

    package var isConditional: Bool { etag != nil || lastModified != nil }
}
