/// What asking for a story's page brought, as far as its fate is concerned.
package struct PageAnswer: Hashable, Sendable {
    /// Of the last response; nil where there was none.
    package let status: Int?
    package let requestedURL: String
    /// Where redirects ended.
    package let finalURL: String
    /// The page's own title and main text, where a page was extracted.
    package let title: String?
    package let text: String?
    /// The page says that it grows by entries: its text may be another one by now.
    package let isLiveBlog: Bool
    /// What went wrong below HTTP, in a few words.
    package let failure: String?

    package init(
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
