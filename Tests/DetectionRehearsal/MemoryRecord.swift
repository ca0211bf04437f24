public import DeltaDetection
public import NewsModel

/// The record as a few dictionaries: applies plans and answers with priors as the database does, so that whole lives of a
/// feed can be played in a test.
public struct MemoryRecord {
    public private(set) var stories: [Story.ID: Story] = [:]
    public private(set) var revisions: [Revision] = []
    public private(set) var deltas: [Delta] = []
    public private(set) var alerts: [Alert] = []
    public private(set) var notes: [String] = []
    private var sightings: [Feed.ID: [String: Story.ID]] = [:]
    private var listings: [Feed.ID: [ListedEntry]] = [:]
    private var baselined: [Feed.ID: Set<Topic.ID>] = [:]
    private var identities: [Feed.ID: FeedIdentity] = [:]
    private var memberships: [EventMembership] = []
    private var answerRows: [AnswerRow] = []

    public init() {}

    public func identity(of feed: Feed.ID) -> FeedIdentity { identities[feed] ?? .declared }
    public func listing(of feed: Feed.ID) -> [ListedEntry] { listings[feed] ?? [] }

    public func prior(for poll: ReceivedPoll) -> PriorRecord {
        let feed = poll.feed.id
        var prior = PriorRecord()
        let keys = sightings[feed] ?? [:]
        prior.listing = listings[feed] ?? []
        prior.identity = identity(of: feed)
        prior.baselined = baselined[feed] ?? []
        let sought = (poll.sightings ?? []).flatMap { [$0.storedKey] + $0.otherKeys } + prior.listing.map(\.key)
        for key in sought { prior.byKey[key] = keys[key].flatMap { stories[$0] } }
        prior.shown = Set(keys.values)
        for sighting in poll.sightings ?? [] {
            guard let link = sighting.canonicalLink else { continue }
            let known = stories.values.filter { $0.canonicalLink == link }.sorted { $0.id < $1.id }
            prior.byLink[link] = known.first(where: sighting.speaks) ?? known.first
        }
        prior.similar = stories.values.sorted { $0.id < $1.id }
        prior.listedElsewhere = Set(
            listings.filter { $0.key != feed }.values.joined().filter { $0.missingSince == nil }.map(\.story))
        complete(&prior) { $0.view == .feed && $0.feed == feed }
        return prior
    }

    /// For a page that was read or probed.
    public func prior(for story: Story.ID) -> PriorRecord {
        var prior = PriorRecord()
        prior.similar = stories[story].map { [$0] } ?? []
        if let story = stories[story], story.credit == .elsewhere, let link = story.canonicalLink {
            prior.byLink[link] = stories.values.first { $0.canonicalLink == link && $0.credit != .elsewhere }
        }
        complete(&prior) { $0.view == .page }
        return prior
    }

    private func complete(_ prior: inout PriorRecord, isLast: (Revision) -> Bool) {
        for revision in revisions {
            prior.versions[revision.story, default: []].append(
                Revision.Version(
                    number: revision.number, view: revision.view, digest: revision.digest,
                    headlineDigest: revision.headlineDigest, textDigest: revision.textDigest))
            if isLast(revision) { prior.lastRead[revision.story] = revision }
        }
        prior.nextStory = Story.ID((stories.keys.map(\.number).max() ?? 0) + 1)
        prior.nextEvent = Event.ID((memberships.map(\.event.number).max() ?? 0) + 1)
    }

    public mutating func apply(_ plan: RecordPlan, from feed: Feed.ID?) {
        for story in plan.inserted + plan.updated { stories[story.id] = story }
        revisions += plan.revisions
        memberships.removeAll { row in plan.eventMemberships.contains { $0.topic == row.topic && $0.story == row.story }
        }
        memberships += plan.eventMemberships
        answerRows.removeAll { row in
            plan.answerRows.contains {
                $0.closed != nil && $0.story == row.story && $0.answer == row.answer && $0.opened == row.opened
                    && $0.sentence == row.sentence
            }
        }
        answerRows += plan.answerRows
        deltas += plan.deltas
        alerts += plan.alerts
        notes += plan.notes
        guard let feed else { return }
        if let listing = plan.listing {
            listings[feed] = listing
            for entry in listing { sightings[feed, default: [:]][entry.key] = entry.story }
        }
        baselined[feed, default: []].formUnion(plan.baselined)
        if let identity = plan.identity { identities[feed] = identity }
    }

    /// What a process that has just started would read back.
    public func rebuiltMemory(at time: Timestamp) -> DetectionMemory {
        var memory = DetectionMemory(
            events: EventTracker(rebuiltFrom: memberships, contents: stories.mapValues(\.content)))
        for row in answerRows {
            var ledger = memory.ledgers[row.topic] ?? .init(lastLook: time)
            ledger.rows.append(row)
            if row.stance == .asserted { ledger.reported.insert(row.answer) }
            memory.ledgers[row.topic] = ledger
        }
        return memory
    }

    /// Digests as another version of the program made them: texts that read the same have others.
    public mutating func makeDigestsStrange() {
        revisions = revisions.map { revision in
            Revision(
                story: revision.story, number: revision.number, view: revision.view, feed: revision.feed,
                time: revision.time, headline: revision.headline, text: revision.text, authors: revision.authors,
                digest: ~revision.digest, headlineDigest: ~revision.headlineDigest, textDigest: ~revision.textDigest,
                acknowledged: revision.acknowledged, changes: revision.changes)
        }
        listings = listings.mapValues { entries in
            entries.map { entry in
                var entry = entry
                entry.digest = ~entry.digest
                return entry
            }
        }
    }

    /// Retention: the text goes, the identity stays.
    public mutating func bury(_ story: Story.ID) {
        stories[story]?.state = .tombstone
        stories[story]?.content.text = ""
        stories[story]?.content.headline = ""
        stories[story]?.matches = []
    }
}
