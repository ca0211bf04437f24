/// One news report by one outlet as the record holds it, known again across polls, feeds and edits.
public struct Story: Hashable, Sendable, Identifiable {
    /// Allotted by the record in order of first sight; never used again.
    public struct ID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        public let number: Int64
        public init(_ number: Int64) { self.number = number }
        public var description: String { String(number) }
        public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
        public init(from decoder: any Decoder) throws {
            number = try decoder.singleValueContainer().decode(Int64.self)
        }
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(number)
        }
    }

    public enum State: String, Hashable, Sendable {
        case listed
        /// No feed lists it any more, and nothing says it was taken back.
        case rolledOff
        case withdrawn
        /// Its text was dropped by retention; its identity is kept, so that it never comes back as new.
        case tombstone
    }

    /// Whose words the story's text is, as far as its link says whose story it is.
    public enum Credit: String, Hashable, Sendable {
        /// The outlet's own: told by a feed that may speak for the link's site.
        case own
        /// Another outlet's: told by a feed of one site about a link to another. `content.outlet` is the feed's.
        case elsewhere
        /// The outlet's own: only feeds of others listed it, and the page itself was read.
        case page
    }

    public let id: ID
    /// What the story was first known by, the same on every machine: alert ids are made from it.
    public var identity: String
    public var content: StoryContent
    public var canonicalLink: String?
    /// Number of the current revision; the first is 1.
    public var revision: Int
    public var state: State
    public var firstSeen: Timestamp
    public var lastSeen: Timestamp
    public var published: Timestamp?
    public var updated: Timestamp?
    public var matches: [Match]
    public var event: Event.ID?
    public var credit: Credit

    // Made in its place: by itself it would be copied there.
    @inlinable @inline(__always)
    public init(
        id: ID, identity: String, content: StoryContent, canonicalLink: String?, revision: Int = 1,
        state: State = .listed, firstSeen: Timestamp, lastSeen: Timestamp, published: Timestamp? = nil,
        updated: Timestamp? = nil, matches: [Match] = [], event: Event.ID? = nil, credit: Credit = .own
    ) {
        self.id = id
        self.identity = identity
        self.content = content
        self.canonicalLink = canonicalLink
        self.revision = revision
        self.state = state
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.published = published
        self.updated = updated
        self.matches = matches
        self.event = event
        self.credit = credit
    }
}
