/// A body and what HTTP says that it is.
package struct FetchedDocument: Sendable {
    /// Decompressed; not empty.
    package let body: [UInt8]
    /// Header fields as received; nil where absent.
    package let contentType: String?
    package let contentLocation: String?
    package let contentLanguage: String?
    /// Where it came from after redirects, without user and password: the base of relative links.
    package let url: String

    package init(
        body: [UInt8], contentType: String? = nil, contentLocation: String? = nil, contentLanguage: String? = nil,
        url: String
    ) {
        self.body = body
        self.contentType = contentType
        self.contentLocation = contentLocation
        self.contentLanguage = contentLanguage
        self.url = url
    }
}
