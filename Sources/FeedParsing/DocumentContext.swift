import TextProcessing

/// What HTTP said about a document, beside its bytes.
public struct DocumentContext: Hashable, Sendable {
    /// `Content-Type` as received, with its parameters.
    public var contentType: String?
    public var contentLocation: String?
    public var contentLanguage: String?
    /// The address that the document was finally read from.
    public var url: String?

    public init(
        contentType: String? = nil, contentLocation: String? = nil, contentLanguage: String? = nil, url: String? = nil
    ) {
        self.contentType = contentType
        self.contentLocation = contentLocation
        self.contentLanguage = contentLanguage
        self.url = url
    }

    /// The first language of `Content-Language`.
    var language: String? { contentLanguage.flatMap { LanguageTag.cleaned(String($0.prefix { $0 != "," })) } }

    /// What addresses in the document are relative to: `Content-Location` (RFC 3986 section 5.1.2) where it leads
    /// somewhere, else where the document was read from.
    var base: String? {
        guard let location = contentLocation.map({ WebAddress.resolve($0, against: url) }) else { return url }
        switch WebAddress(location).scheme {
        case "http", "https", "ftp", "file": return location
        default: return url ?? (WebAddress(location).isAbsolute ? nil : location)
        }
    }
}
