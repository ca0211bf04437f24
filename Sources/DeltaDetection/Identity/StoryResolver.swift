import NewsModel

/// Which story on record each sighting of a document is.
struct StoryResolver {
    enum Resolution {
        /// The story, and whether this feed knew it under this key.
        case known(Story, byKey: Bool)
        case new
        /// Another entry of the document is the same story already.
        case repeated(Story.ID)
    }

    private static let window = Duration.seconds(48 * 3600)

    private let prior: PriorRecord
    private let time: Timestamp
    /// Ids are taken at their word: no story is known by its likeness, and none is told apart by its words.
    private let trustsIDs: Bool
    private let voice: OutletVoice
    private var claimed: Set<Story.ID> = []
    /// Stories of this document by link, for entries that repeat them under another id.
    private var byLink: [String: Story.ID] = [:]
    /// Stories that some entry of the document has by its key: no other entry may take them by likeness.
    private var reserved: Set<Story.ID>
    /// Made when the first sighting is known by nothing else.
    private var likeness: StoryLikeness?

    init(_ sightings: [Sighting], prior: PriorRecord, time: Timestamp, trustsIDs: Bool) {
        self.prior = prior
        self.time = time
        self.trustsIDs = trustsIDs
        voice = OutletVoice(prior: prior, isReplayed: trustsIDs)
        reserved = prior.reserved
        claimed.reserveCapacity(sightings.count)
        byLink.reserveCapacity(sightings.count)
        // Of a new feed nothing is known by a key.
        for sighting in sightings where !prior.byKey.isEmpty {
            if let story = prior.byKey[sighting.storedKey], voice.continues(story, sighting),
                trustsIDs || !StoryLikeness.isOther(sighting, than: story)
            {
                reserved.insert(story.id)
            }
        }
    }

    /// Sightings must come in document order, each once.
    mutating func resolve(_ sighting: Sighting) -> Resolution {
        let resolution = find(sighting)
        if case .known(let story, _) = resolution {
            claimed.insert(story.id)
            if let link = sighting.canonicalLink { byLink[link] = story.id }
        }
        return resolution
    }

    /// Tells the id that a new story was given, so that a later entry may repeat it.
    mutating func note(_ id: Story.ID, of sighting: Sighting) {
        claimed.insert(id)
        if let link = sighting.canonicalLink { byLink[link] = id }
    }

    private mutating func find(_ sighting: Sighting) -> Resolution {
        if let story = prior.byKey[sighting.storedKey] {
            if !voice.continues(story, sighting) {
                if voice.repeats(story, sighting) { return .repeated(story.id) }
            } else if reserved.contains(story.id), trustsIDs || !StoryLikeness.isOther(sighting, than: story) {
                return claimed.contains(story.id) ? .repeated(story.id) : .known(story, byKey: true)
            }
        }
        if let link = sighting.canonicalLink {
            if let id = byLink[link] { return .repeated(id) }
            if let story = prior.byLink[link] {
                if claimed.contains(story.id) || reserved.contains(story.id) { return .repeated(story.id) }
                if voice.joins(story, sighting) { return .known(story, byKey: false) }
                return voice.repeats(story, sighting) ? .repeated(story.id) : .new
            }
        }
        if trustsIDs || prior.similar.isEmpty { return .new }
        let (claimed, reserved) = (claimed, reserved)
        var likeness = take()
        defer { self.likeness = likeness }
        return likeness.story(of: sighting) { !claimed.contains($0) && !reserved.contains($0) }
            .map { .known($0, byKey: false) } ?? .new
    }

    /// Moved out while it is used, so that its tables are not copied.
    private mutating func take() -> StoryLikeness {
        defer { likeness = nil }
        return likeness
            ?? StoryLikeness(
                prior.similar.filter { story in
                    story.state != .tombstone && story.lastSeen >= time - Self.window && !reserved.contains(story.id)
                })
    }
}
