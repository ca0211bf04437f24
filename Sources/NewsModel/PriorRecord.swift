/// What the record held before a poll, as far as its sightings are concerned.
public struct PriorRecord: Sendable {
    /// Stories of this feed by `Sighting.Key.stored`, also by keys that its entries may have had; tombstones included.
    public var byKey: [String: Story]
    /// Stories of any feed by canonical link: the one that the sighting speaks for (`Sighting.speaks`), else the oldest.
    public var byLink: [String: Story]
    /// Recent stories of the same outlet or feed that may be the same text under a new id.
    public var similar: [Story]
    /// The feed's window as it was when last parsed, in document order.
    public var listing: [ListedEntry]
    /// Digests of every version ever seen, by story, newest last.
    public var versions: [Story.ID: [Revision.Version]]
    /// The newest version read through this view (this feed, or the page), by story; a story that this view never
    /// showed is absent.
    public var lastRead: [Story.ID: Revision]
    /// Stories of `listing` that another feed lists too.
    public var listedElsewhere: Set<Story.ID>
    /// Stories of `byLink` that this feed has shown.
    public var shown: Set<Story.ID> = []
    /// Stories that other entries of the same document are known by, where it is taken in parts.
    public var reserved: Set<Story.ID> = []
    /// Topics that this feed has been read for before; any other gets a baseline.
    public var baselined: Set<Topic.ID>
    public var identity: FeedIdentity
    public var nextStory: Story.ID
    public var nextEvent: Event.ID

    public init(
        byKey: [String: Story] = [:], byLink: [String: Story] = [:], similar: [Story] = [],
        listing: [ListedEntry] = [], versions: [Story.ID: [Revision.Version]] = [:],
        lastRead: [Story.ID: Revision] = [:], listedElsewhere: Set<Story.ID> = [], baselined: Set<Topic.ID> = [],
        identity: FeedIdentity = .declared, nextStory: Story.ID = .init(1), nextEvent: Event.ID = .init(1)
    ) {
        self.byKey = byKey
        self.byLink = byLink
        self.similar = similar
        self.listing = listing
        self.versions = versions
        self.lastRead = lastRead
        self.listedElsewhere = listedElsewhere
        self.baselined = baselined
        self.identity = identity
        self.nextStory = nextStory
        self.nextEvent = nextEvent
    }
}

/// What the entries of a feed are known by.
public enum FeedIdentity: String, Hashable, Sendable, Codable {
    case declared
    /// Its ids collide or churn, so links are used instead.
    case link
}

/// One line of a feed's window: an entry that it lists, or listed until lately.
public struct ListedEntry: Hashable, Sendable {
    public let key: String
    public let story: Story.ID
    /// 0-based place in the document.
    public let position: Int
    public let published: Timestamp?
    /// When it was first missed while it should still have been there, or listed again after it was withdrawn; nil while
    /// listed.
    public var missingSince: Timestamp?
    /// Of the version that this feed showed last, so that an entry that did not change costs nothing; 0 where unknown.
    public var digest: UInt64

    public init(
        key: String, story: Story.ID, position: Int, published: Timestamp?, missingSince: Timestamp? = nil,
        digest: UInt64 = 0
    ) {
        self.key = key
        self.story = story
        self.position = position
        self.published = published
        self.missingSince = missingSince
        self.digest = digest
    }
}

extension Revision {
    /// What is kept of every version for ever: enough to know it again.
    public struct Version: Hashable, Sendable {
        public let number: Int
        public let view: View
        public let digest: UInt64
        public let headlineDigest: UInt64
        public let textDigest: UInt64
        public init(number: Int, view: View, digest: UInt64, headlineDigest: UInt64 = 0, textDigest: UInt64 = 0) {
            self.number = number
            self.view = view
            self.digest = digest
            self.headlineDigest = headlineDigest
            self.textDigest = textDigest
        }
    }
}
