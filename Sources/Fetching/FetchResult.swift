package import NewsModel

/// What asking for a feed or page brought.
package struct FetchResult: Sendable {
    package enum Content: Sendable {
        /// 304 to a conditional request.
        case notModified
        /// 200 with the very bytes of the last document.
        case unchanged
        case document(FetchedDocument)
        case failed(PollOutcome)
        /// Not asked: the host has told us to stay away until then.
        case deferred(until: Timestamp)
    }

    package var content: Content
    /// The last response's particulars; nil where none came.
    package var answer: Answer?
    package var redirects: [Redirect]
    /// The last URL asked, without user and password.
    package var finalURL: String

    package init(content: Content, answer: Answer? = nil, redirects: [Redirect] = [], finalURL: String) {
        self.content = content
        self.answer = answer
        self.redirects = redirects
        self.finalURL = finalURL
    }

    /// What a response said beside its body.
    package struct Answer: Hashable, Sendable {
        package var status: Int
        package var etag: String?
        package var lastModified: String?
        /// Of the decompressed body of a 200.
        package var bodyDigest: UInt64?
        /// How long the publisher says it will not change (RFC 9111 section 4.2.1).
        package var freshness: Duration?
        package var retryAfter: Duration?
        package var wireBytes = 0
        package var time: Duration = .zero

        package init(status: Int) { self.status = status }
    }

    package struct Redirect: Hashable, Sendable {
        package let status: Int
        /// Where it led.
        package let target: String
        /// 301 and 308 say that the old address has had its day (RFC 9110 section 15.4).
        package var isPermanent: Bool { status == 301 || status == 308 }
        package init(status: Int, target: String) {
            self.status = status
            self.target = target
        }
    }

    /// Where unbroken permanent redirects led before any temporary one; nil if the first was temporary or there was none.
    package var permanentTarget: String? { redirects.prefix { $0.isPermanent }.last?.target }
}
