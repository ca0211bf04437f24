public import Transfers

/// A body and what HTTP says that it is.
public struct FetchedDocument: Sendable {
    /// Decompressed; not empty.
    public let body: [UInt8]
    /// Header fields as received; nil where absent.
    public let contentType: String?
    public let contentLocation: String?
    public let contentLanguage: String?
    /// Where it came from after redirects, without user and password: the base of relative links.
    public let url: String
    /// The body's room in memory, to be kept for as long as the body or what was made of it.
    public let hold: ByteHold?

    public init(
        body: [UInt8], contentType: String? = nil, contentLocation: String? = nil, contentLanguage: String? = nil,
        url: String, hold: ByteHold? = nil
    ) {
        self.body = body
        self.contentType = contentType
        self.contentLocation = contentLocation
        self.contentLanguage = contentLanguage
        self.url = url
        self.hold = hold
    }
}
