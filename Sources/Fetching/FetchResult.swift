public import NewsModel

/// What asking for a feed or page brought.
public struct FetchResult: Sendable {
    public enum Content: Sendable {
        /// 304 to a conditional request.
        case notModified
        /// 200 with the very bytes of the last document.
        case unchanged
        case document(FetchedDocument)
        case failed(PollOutcome)
        /// Not asked: the host has told us to stay away until then.
        case deferred(until: Timestamp)
    }

    public var content: Content
    /// The last response's particulars; nil where none came.
    public var answer: Answer?
    public var redirects: [Redirect]
    /// The last URL asked, without user and password.
    public var finalURL: String

    public init(content: Content, answer: Answer? = nil, redirects: [Redirect] = [], finalURL: String) {
        self.content = content
        self.answer = answer
        self.redirects = redirects
        self.finalURL = finalURL
    }

    /// What a response said beside its body.
    public struct Answer: Hashable, Sendable {
        public var status: Int
        public var etag: String?
        public var lastModified: String?
        /// Of the decompressed body of a 200.
        public var bodyDigest: UInt64?
        /// How long the publisher says it will not change (RFC 9111 section 4.2.1).
        public var freshness: Duration?
        public var retryAfter: Duration?
        public var wireBytes = 0
        public var time: Duration = .zero
        /// What was wrong with the answer and did no harm.
        public var note: String?

        public init(status: Int) { self.status = status }
    }

    public struct Redirect: Hashable, Sendable {
        public let status: Int
        /// Where it led.
        public let target: String
        /// 301 and 308 say that the old address has had its day (RFC 9110 section 15.4).
        public var isPermanent: Bool { status == 301 || status == 308 }
        public init(status: Int, target: String) {
            self.status = status
            self.target = target
        }
    }

    /// Where unbroken permanent redirects led before any temporary one; nil if the first was temporary or there was none.
    public var permanentTarget: String? { redirects.prefix { $0.isPermanent }.last?.target }
}
