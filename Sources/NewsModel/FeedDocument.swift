/// One feed document as received, whatever its dialect, in RFC 4287 terms.
package struct FeedDocument: Hashable, Sendable {
    /// The dialect, named as `feedwatch parse` prints it.
    package enum Format: String, Hashable, Sendable {
        case rss20, rss10, rss09x, rss, atom10, atom03, cdf, json1, json11
    }

    package var format: Format
    /// The encoding the bytes were read in, by its WHATWG name in lower case.
    package var encoding: String
    package var id: String?
    package var title: String?
    package var link: String?
    /// RSS `description`, Atom `subtitle`.
    package var description: String?
    package var language: String?
    package var updated: Timestamp?
    package var published: Timestamp?
    package var authors: [Person]
    package var categories: [Category]
    /// Atom `logo` or `icon`, RSS `image/url`.
    package var image: String?
    package var links: [Link]
    package var hints: PollingHints
    package var entries: [Entry]
    /// What was wrong and how we got by; a sloppy feed is data, not an error.
    package var defects: [Defect]

    package init(format: Format, encoding: String) {
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
    package struct Person: Hashable, Sendable {
        package var name: String?
        package var email: String?
        package var url: String?
        package init(name: String? = nil, email: String? = nil, url: String? = nil) {
            self.name = name
            self.email = email
            self.url = url
        }
    }

    /// RFC 4287 section 4.2.2.
    package struct Category: Hashable, Sendable {
        package var term: String
        package var scheme: String?
        package var label: String?
        package init(term: String, scheme: String? = nil, label: String? = nil) {
            self.term = term
            self.scheme = scheme
            self.label = label
        }
    }

    /// RFC 4287 section 4.2.7; `href` is absolute where a base was known.
    package struct Link: Hashable, Sendable {
        package var rel: String
        package var href: String
        package var type: String?
        package init(rel: String, href: String, type: String? = nil) {
            self.rel = rel
            self.href = href
            self.type = type
        }
    }

    /// Something wrong in the document that reading survived.
    package struct Defect: Hashable, Sendable {
        /// 1-based line in the document as received; 0 where no line applies.
        package let line: Int
        /// A bounded kebab-case label, such as `bare-ampersand`.
        package let code: String
        package let message: String
        package init(line: Int, code: String, message: String) {
            self.line = line
            self.code = code
            self.message = message
        }
    }

    /// What the publisher asks of pollers.
    package struct PollingHints: Hashable, Sendable, Codable {
        /// RSS `ttl`: minutes.
        package var ttl: Int?
        /// `sy:updatePeriod` over `sy:updateFrequency`.
        package var updateInterval: Duration?
        /// RSS `skipHours`: hours of the day 0...23, UTC.
        package var skipHours: Set<Int>
        /// RSS `skipDays`: 1 is Monday ... 7 is Sunday, UTC.
        package var skipDays: Set<Int>
        package init(
            ttl: Int? = nil, updateInterval: Duration? = nil, skipHours: Set<Int> = [], skipDays: Set<Int> = []
        ) {
            self.ttl = ttl
            self.updateInterval = updateInterval
            self.skipHours = skipHours
            self.skipDays = skipDays
        }
    }
}
