/// What asking for a story's page brought, as far as its fate is concerned.
public struct PageAnswer: Hashable, Sendable {
    /// Of the last response; nil where there was none.
    public let status: Int?
    public let requestedURL: String
    /// Where redirects ended.
    public let finalURL: String
    /// The page's own title and main text, where a page was extracted.
    public let title: String?
    public let text: String?
    /// The page says that it grows by entries: its text may be another one by now.
    public let isLiveBlog: Bool
    /// What went wrong below HTTP, in a few words.
    public let failure: String?

    public init(
        status: Int?, requestedURL: String, finalURL: String? = nil, title: String? = nil, text: String? = nil,
        isLiveBlog: Bool = false, failure: String? = nil
    ) {
        self.status = status
        self.requestedURL = requestedURL
        self.finalURL = finalURL ?? requestedURL
        self.title = title
        self.text = text
        self.isLiveBlog = isLiveBlog
        self.failure = failure
    }
}
