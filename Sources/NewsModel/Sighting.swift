/// One entry of one poll, normalised and matched: everything that detection needs to know of what was received.
public struct Sighting: Hashable, Sendable {
    /// How the entry is known again in the next document of this feed.
    public enum Key: Hashable, Sendable {
        case id(String)
        case link(String)
        case titleAndDate(String)
        case digest(UInt64)

        /// One string that tells all keys apart, for the record.
        public var stored: String {
            switch self {
            case .id(let id): "i:" + id
            case .link(let link): "l:" + link
            case .titleAndDate(let text): "t:" + text
            case .digest(let digest): "d:" + String(digest, radix: 16)
            }
        }
    }

    public let key: Key
    /// `key.stored`, which is asked for at every step of a poll.
    public let storedKey: String
    /// The canonical form of the link, the same for every tracking, mobile or scheme variant; nil without a link.
    public let canonicalLink: String?
    public var content: StoryContent
    public let published: Timestamp?
    public let updated: Timestamp?
    public var matches: [Match]
    /// Of what a reader reads of `content`.
    public var fingerprint: Revision.Fingerprint
    /// The link leads to a site that the feed may not speak for; `content.outlet` is the feed's own.
    public var isElsewhere: Bool
    /// The id that the feed gave, whatever the entry is known by.
    public let declaredID: String?

    public init(
        key: Key, canonicalLink: String?, content: StoryContent, published: Timestamp?, updated: Timestamp?,
        matches: [Match] = [], fingerprint: Revision.Fingerprint = .unknown, isElsewhere: Bool = false,
        declaredID: String? = nil
    ) {
        self.key = key
        storedKey = key.stored
        self.canonicalLink = canonicalLink
        self.content = content
        self.published = published
        self.updated = updated
        self.matches = matches
        self.fingerprint = fingerprint
        self.isElsewhere = isElsewhere
        if case .id(let id) = key { self.declaredID = id } else { self.declaredID = declaredID }
    }
}

extension Sighting {
    /// Whether what the feed says here may be taken for the story's own words: both are of one outlet, or both are of the
    /// site that the link leads to, whatever the operator calls it.
    public func speaks(for story: Story) -> Bool {
        content.outlet == story.content.outlet || (!isElsewhere && story.credit != .elsewhere)
    }
}
