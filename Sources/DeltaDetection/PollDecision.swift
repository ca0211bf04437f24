import NewsModel
import TextProcessing

/// One poll, from sightings to a plan.
struct PollDecision {
    var draft: PlanDraft
    private let poll: ReceivedPoll
    private let prior: PriorRecord
    private let topics: Set<Topic.ID>
    private let sightings: [Sighting]
    private var resolver: StoryResolver
    private let listedByKey: [String: ListedEntry]
    private let listedByStory: [Story.ID: ListedEntry]
    /// By place in the document; nil for what is not read yet.
    private var listed: [ListedEntry?] = []
    /// Stories that match a topic whose baseline is laid, by topic.
    private var baseline: [Topic.ID: Int] = [:]
    private var changed: [ChangedStory] = []
    /// Withdrawn stories that are listed again, since when.
    private var returning: [Story.ID: Timestamp] = [:]
    /// Stories that were known before, each as often as it is listed.
    private var known = 0
    /// Read when the first change asks for them.
    private var counters: CounterHistory?
    private var endings: Set<[UInt8]>?

    /// A story whose words changed, waiting until all of the document has been read.
    private struct ChangedStory {
        let before: Story
        var story: Story
        let sighting: Sighting
        let finding: RevisionJudge.Finding
    }

    init(_ poll: ReceivedPoll, sightings: [Sighting], prior: PriorRecord, draft: PlanDraft) {
        self.poll = poll
        self.prior = prior
        self.draft = draft
        let topics = poll.topics
        self.topics = topics
        if !poll.isReplayed {
            // Of a new feed they are all to be laid: the set stays the one that its neighbours have.
            self.draft.silent = prior.baselined.isEmpty ? topics : topics.subtracting(prior.baselined)
        }
        // As the poller leaves them, mostly: then they are shared with the poll.
        let source = poll.feed.id.url
        var stamped =
            sightings.indices.allSatisfy {
                Sighting.isStamped(sightings[$0].fingerprint, sightings[$0].matches, with: source, topics: topics)
            }
            ? sightings : sightings.map { $0.stamped(with: source, topics: topics) }
        if !poll.isReplayed, poll.portion == nil, let objection = IdentityJudge.objection(to: sightings, prior: prior) {
            self.draft.giveUpIDs(objection)
            stamped = IdentityJudge.rekeyed(stamped)
        }
        self.sightings = stamped
        resolver = StoryResolver(self.sightings, prior: prior, time: poll.time, trustsIDs: poll.isReplayed)
        listedByKey = Dictionary(prior.listing.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        listedByStory = Dictionary(prior.listing.map { ($0.story, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func run() {
        if let closing = poll.portion?.closing {
            close(closing)
            return
        }
        let sightings = sightings
        listed = Array(repeating: nil, count: sightings.count)
        // Oldest first, so that an event is opened by the story that opened it.
        let order = poll.portion == nil ? ReadingOrder.oldestFirst(sightings) : Array(sightings.indices)
        for index in order { meet(sightings[index], at: index) }
        settleChanges()
        if poll.portion != nil {
            draft.plan.sighted = listed.compactMap(\.self)
        } else {
            settleListing(listed.compactMap(\.self))
            layBaseline()
        }
    }

    /// The end of a document that was taken in parts, or of what this turn takes of it.
    private mutating func close(_ closing: PollPortion.Closing) {
        draft.plan.rest = closing.rest
        if let objection = closing.objection { draft.giveUpIDs(objection) }
        if closing.rest == 0 {
            settleListing(closing.entries)
            baseline = closing.matching.filter { draft.silent.contains($0.key) }
            layBaseline()
        } else {
            let taken = Set(closing.entries.lazy.map(\.key))
            draft.plan.listing = closing.entries + prior.listing.filter { !taken.contains($0.key) }
        }
    }

    private mutating func meet(_ sighting: Sighting, at index: Int) {
        var id: Story.ID
        switch resolver.resolve(index) {
        case .new:
            id = insert(sighting)
            resolver.note(id, of: sighting)
        case .repeated(let story): id = story
        case .known(let story, let byKey):
            id = story.id
            meetAgain(story, sighting, byKey: byKey)
        }
        listed[index] = ListedEntry(
            key: sighting.storedKey, story: id, position: poll.portion?.places[index] ?? index,
            published: sighting.published, missingSince: returning[id], digest: sighting.fingerprint.whole)
    }

    private mutating func insert(_ sighting: Sighting) -> Story.ID {
        let id = draft.allotStory()
        // Another outlet's story of the same link, or nil.
        var other = sighting.canonicalLink.flatMap { prior.byLink[$0] }
        var link = sighting.canonicalLink
        // The outlet shows several stories at one address: it names none of them.
        if !poll.isReplayed, let known = other, resolver.voice.joins(known, sighting) { (other, link) = (nil, nil) }
        let isElsewhere = sighting.isElsewhere || (poll.isReplayed && other != nil)
        var story = Story(
            id: id, identity: identity(of: sighting, link: link, isElsewhere: isElsewhere), content: sighting.content,
            canonicalLink: link, firstSeen: poll.time, lastSeen: poll.time,
            published: sighting.published, updated: sighting.updated, matches: sighting.matches,
            credit: isElsewhere ? .elsewhere : .own)
        draft.plan.revisions.append(revision(1, of: id, sighting, acknowledged: false, changes: []))
        for match in sighting.matches { count(match.topic) }
        let silent = draft.silent
        if EarlierRules.passedOver(sighting, before: poll.before, isListed: { listedByKey[$0] != nil }) {
            draft.silent = topics
        }
        for match in sighting.matches {
            draft.tellFirst(&story, content: sighting.content, match: match, isAnotherView: other != nil)
        }
        draft.readAnswers(of: story, content: sighting.content)
        draft.silent = silent
        draft.plan.inserted.append(consume story)
        return id
    }

    /// Several outlets may tell one link: only the one that it leads to is known by the link alone.
    private func identity(of sighting: Sighting, link: String?, isElsewhere: Bool) -> String {
        if let link { return isElsewhere ? sighting.content.outlet + " " + link : link }
        let identity = poll.feed.id.url + " " + sighting.storedKey
        // A key that was another story's is no identity by itself.
        return prior.byKey[sighting.storedKey] == nil
            ? identity : identity + " " + String(sighting.fingerprint.whole, radix: 16)
    }

    private mutating func meetAgain(_ before: Story, _ sighting: Sighting, byKey: Bool) {
        // Its text is gone: there is nothing to compare, and it must not come back as new.
        guard before.state != .tombstone else { return }
        known += 1
        for topic in Set(sighting.matches.map(\.topic)) { count(topic) }
        let entry =
            listedByKey[sighting.storedKey].flatMap { $0.story == before.id ? $0 : nil } ?? listedByStory[before.id]
        var story = before
        // Coarse on purpose: a row is not written for every poll that shows the story unchanged.
        if poll.time - before.lastSeen >= .seconds(3600) { story.lastSeen = poll.time }
        story.published = story.published ?? sighting.published
        if let updated = sighting.updated { story.updated = max(updated, story.updated ?? updated) }
        // The operator, or the feed's links, have said since that the feed speaks for the site.
        if !sighting.isElsewhere, !poll.isReplayed, story.credit == .elsewhere { story.credit = .own }
        let isListed = !poll.isReplayed && entry.map { $0.missingSince == nil } ?? false
        if before.state != .withdrawn {
            story.state = .listed
        } else if hasSettled(entry) {
            restore(story)
            story.state = .listed
        } else if !isListed {
            returning[before.id] = entry?.missingSince ?? poll.time
        }
        // The site has moved: the old address has left the feed.
        if !byKey, entry != nil, !poll.isReplayed, let link = sighting.canonicalLink, link != story.canonicalLink {
            story.canonicalLink = link
            story.content.url = sighting.content.url
        }

        let digest = sighting.fingerprint.whole
        let versions = prior.versions[before.id] ?? []
        let isUnchanged = entry?.digest == digest
        if isUnchanged || versions.contains(where: { $0.digest == digest }) {
            meetUnchanged(before, story, sighting, tellsMatches: isUnchanged)
            return
        }
        let hasPage = versions.contains { $0.view == .page }
        let isFirstView = !byKey && entry == nil && prior.lastRead[before.id] == nil
        let old =
            prior.lastRead[before.id].map { VersionReading($0) }
            ?? (isFirstView || hasPage ? nil : VersionReading(before.content))
        let moved = before.updated.flatMap { was in sighting.updated.map { $0 > was } } ?? false
        let new = VersionReading(sighting.content, fingerprint: sighting.fingerprint)
        let judge = old == nil ? nil : judge(of: sighting, versions)
        let finding = old.flatMap { judge?.finding(from: $0, to: new, updatedMoved: moved) }
        if old != nil, finding?.isNoise ?? true { return meetUnchanged(before, story, sighting, tellsMatches: true) }
        changed.append(
            ChangedStory(
                before: before, story: story, sighting: sighting,
                finding: finding ?? RevisionJudge.Finding(changes: [], isAcknowledged: false)))
    }

    private mutating func judge(of sighting: Sighting, _ versions: [Revision.Version]) -> RevisionJudge {
        let counters =
            self.counters
            ?? (poll.isReplayed
                ? draft.memory.replayedCounters[poll.feed.id] ?? .empty : CounterHistory(of: prior.lastRead.values))
        // What the feed shows now, and what it showed before: names come and go.
        let endings =
            self.endings
            ?? SiteNames.endings(sharedBy: sightings.map(\.content.headline))
            .union(SiteNames.endings(sharedBy: prior.byKey.values.map(\.content.headline)))
        (self.counters, self.endings) = (counters, endings)
        let names = SiteNames(
            outlet: sighting.content.outlet, titles: [poll.feed.name, poll.feedTitle].compactMap(\.self),
            endings: endings)
        return RevisionJudge(versions: versions, siteNames: names, counters: counters)
    }

    /// The same words as before, or words that were there before: only the topics may have changed.
    private mutating func meetUnchanged(_ before: Story, _ known: Story, _ sighting: Sighting, tellsMatches: Bool) {
        var story = known
        let source = poll.feed.id.url
        let changes = MatchChange.changes(from: before.matches, to: sighting.matches, source: source, topics: topics)
        story.matches = MatchChange.merged(before.matches, with: sighting.matches, source: source)
        for change in changes where change.kind != .stays {
            if let match = change.match { _ = draft.place(&story, content: sighting.content, match: match) }
            guard tellsMatches else { continue }
            // The words are the same: the topic's definition changed, and history is not told one by one.
            draft.tell(
                change.kind == .entered ? .enteredTopic : .leftTopic, of: story, topic: change.topic,
                identity: ["\(story.revision)", "backfilled", "\(poll.time.milliseconds)"]
            ) {
                $0.effect = change.effect
                $0.evidence = change.match?.evidence ?? []
                $0.backfilled = true
            }
        }
        // What a withdrawn story said was taken back; listed again, it says so again.
        if story.matches != before.matches || (before.state == .withdrawn && story.state == .listed) {
            draft.readAnswers(
                of: story, content: sighting.content,
                gone: Set(before.matches.map(\.topic)).subtracting(story.matches.map(\.topic)))
        }
        if !tellsMatches, !(prior.versions[before.id] ?? []).contains(where: { $0.view == .page }) {
            story.content = sighting.content
        }
        if story != before { draft.plan.updated.append(story) }
    }

    private mutating func settleChanges() {
        let findings = TemplateChange.removed(from: changed.map(\.finding), known: known)
        let source = poll.feed.id.url
        for (pending, finding) in zip(changed, findings) {
            var story = pending.story
            let sighting = pending.sighting
            story.revision += 1
            draft.plan.revisions.append(
                revision(
                    story.revision, of: story.id, sighting, acknowledged: finding.isAcknowledged,
                    changes: finding.changes))
            // The page is the fuller view: once it has been read, it stays the story's text.
            if !(prior.versions[story.id] ?? []).contains(where: { $0.view == .page }) {
                story.content = sighting.content
            }
            RevisionDeltas.tell(
                finding, of: &story, content: sighting.content, matches: sighting.matches, source: source,
                topics: topics,
                in: &draft)
            draft.plan.updated.append(story)
            if poll.isReplayed { draft.noteCounters(finding.changes, of: story.id, in: poll.feed.id) }
        }
    }

    /// How long a withdrawn story is listed again without a break until that is believed whatever its page says: another back
    /// end, or an old answer, may still list it. Its page is asked meanwhile, and believed sooner.
    private static let probation = Duration.seconds(6 * 3600)

    private func hasSettled(_ entry: ListedEntry?) -> Bool {
        poll.isReplayed || entry?.missingSince.map { poll.time - $0 >= Self.probation } ?? false
    }

    private mutating func restore(_ story: Story) {
        draft.markInEvents(story, isWithdrawn: false)
        for topic in Set(story.matches.map(\.topic)).sorted() {
            draft.tell(.restored, of: story, topic: topic, identity: ["\(poll.time.milliseconds)"]) {
                $0.note = "listed again"
            }
        }
    }

    private mutating func settleListing(_ listed: [ListedEntry]) {
        let byStory = Dictionary(prior.byKey.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var outlets = Set(sightings.lazy.filter { !$0.isElsewhere }.map(\.content.outlet))
        // The last portion of a long document brings no entries.
        outlets.formUnion([poll.feed.outlet, poll.state.home].compactMap(\.self))
        // That a feed drops another outlet's story, or a link to a page that is not its own, says nothing of the story.
        func isOurs(_ story: Story) -> Bool {
            story.credit != .elsewhere && (poll.feed.aggregates || outlets.contains(story.content.outlet))
        }
        let window = ListingWindow(
            prior: prior.listing, listed: listed, time: poll.time,
            isWatched: { entry in
                byStory[entry.story].map { $0.state == .listed && !$0.matches.isEmpty && isOurs($0) } ?? false
            })
        draft.plan.listing = window.entries
        for entry in window.departed where !poll.isReplayed && !prior.listedElsewhere.contains(entry.story) {
            guard var story = byStory[entry.story] else {
                // More have left than were read.
                draft.plan.rolledOff.append(entry.story)
                continue
            }
            guard story.state == .listed, story.credit == .elsewhere || isOurs(story) else { continue }
            story.state = .rolledOff
            draft.plan.updated.append(story)
        }
    }

    private mutating func count(_ topic: Topic.ID) {
        if draft.silent.contains(topic) { baseline[topic, default: 0] += 1 }
    }

    /// One delta a topic that found something, however much it found.
    private mutating func layBaseline() {
        draft.plan.baselined = draft.silent
        for (topic, count) in baseline.sorted(by: { $0.key < $1.key }) {
            var delta = Delta(kind: .baseline, time: poll.time, topic: topic, identity: [poll.feed.id.url])
            delta.feed = poll.feed.id
            delta.outlet = poll.feed.outlet
            delta.note = count == 1 ? "1 story already matches" : "\(count) stories already match"
            draft.plan.deltas.append(delta)
        }
    }

    private func revision(
        _ number: Int, of story: Story.ID, _ sighting: Sighting, acknowledged: Bool, changes: [TextChange]
    ) -> Revision {
        Revision(
            story: story, number: number, view: .feed, feed: poll.feed.id, time: poll.time,
            headline: sighting.content.headline, text: sighting.content.text, authors: sighting.content.authors,
            digest: sighting.fingerprint.whole, headlineDigest: sighting.fingerprint.headline,
            textDigest: sighting.fingerprint.text, acknowledged: acknowledged, changes: changes)
    }
}
