/// One feed document as received, whatever its dialect, in RFC 4287 terms.
public struct FeedDocument: Hashable, Sendable {
    /// The dialect, named as `feedwatch parse` prints it.
    public enum Format: String, Hashable, Sendable {
        case rss20, rss10, rss09x, rss, atom10, atom03, cdf, json1, json11
    }

    public var format: Format
    /// The encoding the bytes were read in, by its WHATWG name in lower case.
    public var encoding: String
    public var id: String?
    public var title: String?
    public var link: String?
    /// RSS `description`, Atom `subtitle`.
    public var description: String?
    public var language: String?
    public var updated: Timestamp?
    public var published: Timestamp?
    public var authors: [Person]
    public var categories: [Category]
    /// Atom `logo` or `icon`, RSS `image/url`.
    public var image: String?
    public var links: [Link]
    public var hints: PollingHints
    public var entries: [Entry]
    /// What was wrong and how we got by; a sloppy feed is data, not an error.
    public var defects: [Defect]

    public init(format: Format, encoding: String) {
        self.format = format
        self.encoding = encoding
        authors = []
        categories = []
        links = []
        hints = PollingHints()
        entries = []
        defects = []
    }

    /// RFC 4287 section 3.2, an RSS `author`, `dc:creator` or `managingEditor`.
    public struct Person: Hashable, Sendable {
        public var name: String?
        public var email: String?
        public var url: String?
        public init(name: String? = nil, email: String? = nil, url: String? = nil) {
            self.name = name
            self.email = email
            self.url = url
        }
    }

    /// RFC 4287 section 4.2.2.
    public struct Category: Hashable, Sendable {
        public var term: String
        public var scheme: String?
        public var label: String?
        public init(term: String, scheme: String? = nil, label: String? = nil) {
            self.term = term
            self.scheme = scheme
            self.label = label
        }
    }

    /// RFC 4287 section 4.2.7; `href` is absolute where a base was known.
    public struct Link: Hashable, Sendable {
        public var rel: String
        public var href: String
        public var type: String?
        public init(rel: String, href: String, type: String? = nil) {
            self.rel = rel
            self.href = href
            self.type = type
        }
    }

    /// Something wrong in the document that reading survived.
    public struct Defect: Hashable, Sendable {
        /// 1-based line in the document as received; 0 where no line applies.
        public let line: Int
        /// A bounded kebab-case label, such as `bare-ampersand`.
        public let code: String
        public let message: String
        public init(line: Int, code: String, message: String) {
            self.line = line
            self.code = code
            self.message = message
        }
    }

    /// What the publisher asks of pollers.
    public struct PollingHints: Hashable, Sendable, Codable {
        /// RSS `ttl`: minutes.
        public var ttl: Int?
        /// `sy:updatePeriod` over `sy:updateFrequency`.
        public var updateInterval: Duration?
        /// RSS `skipHours`: hours of the day 0...23, UTC.
        public var skipHours: Set<Int>
        /// RSS `skipDays`: 1 is Monday ... 7 is Sunday, UTC.
        public var skipDays: Set<Int>
        public init(
            ttl: Int? = nil, updateInterval: Duration? = nil, skipHours: Set<Int> = [], skipDays: Set<Int> = []
        ) {
            self.ttl = ttl
            self.updateInterval = updateInterval
            self.skipHours = skipHours
            self.skipDays = skipDays
        }
    }
}
