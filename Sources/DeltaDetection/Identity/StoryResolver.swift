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
    let voice: OutletVoice
    private var claimed: Set<Story.ID> = []
    /// Stories of this document by link, for entries that repeat them under another id.
    private var byLink: [String: Story.ID] = [:]
    private let isSole: Bool
    /// The stories that sightings are by their keys, or by keys that they had before, by place.
    private var owned: [Story?]
    /// Those, and what other parts of the document are: no other entry may take them by likeness.
    private var reserved: Set<Story.ID>
    private let sightings: [Sighting]
    /// Made when the first sighting is known by nothing else.
    private var memory: FeedMemory?
    private var likeness: StoryLikeness?

    /// - Parameter sightings: in document order.
    init(_ sightings: [Sighting], prior: PriorRecord, time: Timestamp, trustsIDs: Bool) {
        self.sightings = sightings
        self.prior = prior
        self.time = time
        self.trustsIDs = trustsIDs
        voice = OutletVoice(prior: prior, isReplayed: trustsIDs)
        isSole = StoryLikeness.isSole(sightings, prior)
        reserved = prior.reserved
        owned = Array(repeating: nil, count: sightings.count)
        claimed.reserveCapacity(sightings.count)
        byLink.reserveCapacity(sightings.count)
        // Of a new feed nothing is known by a key.
        if prior.byKey.isEmpty { return }
        for place in sightings.indices {
            owned[place] = story(of: sightings[place], by: sightings[place].storedKey)
            if let story = owned[place] { reserved.insert(story.id) }
        }
        if trustsIDs { return }
        for place in sightings.indices where owned[place] == nil {
            for key in sightings[place].otherKeys {
                guard let story = story(of: sightings[place], by: key), Self.agrees(sightings[place], story),
                    reserved.insert(story.id).inserted
                else { continue }
                owned[place] = story
                break
            }
        }
    }

    private func story(of sighting: Sighting, by key: String) -> Story? {
        prior.byKey[key].flatMap { voice.continues($0, sighting) && !isOther(sighting, $0) ? $0 : nil }
    }

    private func isOther(_ sighting: Sighting, _ story: Story) -> Bool {
        !trustsIDs && StoryLikeness.isOther(sighting, than: story, isSole: isSole)
    }

    /// Whether an entry that goes by another kind of key now may be the story that is known by one of its other keys.
    private static func agrees(_ sighting: Sighting, _ story: Story) -> Bool {
        if let link = sighting.canonicalLink, let known = story.canonicalLink { return link == known }
        guard sighting.published == story.published else { return false }
        // Of a tombstone, whose words are gone, the time is left.
        if story.state == .tombstone { return sighting.published != nil }
        return sighting.content.headline == story.content.headline
            && (sighting.published != nil || sighting.content.text == story.content.text)
    }

    /// Each place of the document once.
    mutating func resolve(_ place: Int) -> Resolution {
        let resolution = find(sightings[place], at: place)
        if case .known(let story, _) = resolution {
            claimed.insert(story.id)
            if let link = sightings[place].canonicalLink { byLink[link] = story.id }
        }
        return resolution
    }

    /// Tells the id that a new story was given, so that a later entry may repeat it.
    mutating func note(_ id: Story.ID, of sighting: Sighting) {
        claimed.insert(id)
        if let link = sighting.canonicalLink { byLink[link] = id }
    }

    private mutating func find(_ sighting: Sighting, at place: Int) -> Resolution {
        if let story = owned[place] {
            return claimed.contains(story.id) ? .repeated(story.id) : .known(story, byKey: true)
        }
        if let story = prior.byKey[sighting.storedKey], !voice.continues(story, sighting),
            voice.repeats(story, sighting)
        {
            return .repeated(story.id)
        }
        if let link = sighting.canonicalLink {
            if let id = byLink[link] { return .repeated(id) }
            if let story = prior.byLink[link], !isNewEntry(sighting, at: story) {
                if claimed.contains(story.id) || reserved.contains(story.id) { return .repeated(story.id) }
                if voice.joins(story, sighting) { return .known(story, byKey: false) }
                return voice.repeats(story, sighting) ? .repeated(story.id) : .new
            }
        }
        if trustsIDs { return .new }
        return like(sighting, at: place).map { .known($0, byKey: false) } ?? .new
    }

    /// Whether another id, or an id used again, brings another story to the address of a known one.
    private func isNewEntry(_ sighting: Sighting, at story: Story) -> Bool {
        guard !trustsIDs, prior.shown.contains(story.id), voice.joins(story, sighting) else { return false }
        if isOther(sighting, story) { return true }
        guard case .id = sighting.key else { return false }
        return StoryLikeness.isNewEntry(sighting, at: story, isSole: isSole)
    }

    /// The story that the feed listed a moment ago or that reads the same, and that no other entry is.
    private mutating func like(_ sighting: Sighting, at place: Int) -> Story? {
        let (claimed, reserved, voice) = (claimed, reserved, voice)
        if !prior.byKey.isEmpty {
            var memory = takeMemory()
            defer { self.memory = memory }
            let found = memory.story(of: sighting, at: place) { story in
                !claimed.contains(story.id) && !reserved.contains(story.id) && voice.continues(story, sighting)
            }
            if let found { return found }
        }
        if prior.similar.isEmpty { return nil }
        var likeness = takeLikeness()
        defer { self.likeness = likeness }
        return likeness.story(of: sighting) { !claimed.contains($0) && !reserved.contains($0) }
    }

    // Both are moved out while they are used, so that their tables are not copied.

    private mutating func takeMemory() -> FeedMemory {
        defer { memory = nil }
        return memory ?? FeedMemory(sightings, owned: owned.map { $0?.id }, prior: prior)
    }

    private mutating func takeLikeness() -> StoryLikeness {
        defer { likeness = nil }
        return likeness
            ?? StoryLikeness(
                prior.similar.filter { story in
                    story.state != .tombstone && story.lastSeen >= time - Self.window && !reserved.contains(story.id)
                })
    }
}
