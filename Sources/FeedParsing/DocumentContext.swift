/// What HTTP said about a document, beside its bytes.
package struct DocumentContext: Hashable, Sendable {
    /// `Content-Type` as received, with its parameters.
    package var contentType: String?
    package var contentLocation: String?
    package var contentLanguage: String?
    /// The address that the document was finally read from.
    package var url: String?

    package init(
        contentType: String? = nil, contentLocation: String? = nil, contentLanguage: String? = nil, url: String? = nil
    ) {
        self.contentType = contentType
        self.contentLocation = contentLocation
        self.contentLanguage = contentLanguage
        self.url = url
    }
}
