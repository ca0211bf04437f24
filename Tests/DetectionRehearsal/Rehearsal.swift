public import DeltaDetection
public import NewsModel

/// A service in small: documents in, plans applied, deltas out; with a matcher that is given as a closure.
public struct Rehearsal {
    public private(set) var record = MemoryRecord()
    public private(set) var memory = DetectionMemory()
    public var topics: [Topic]
    /// Throws away all that is only in memory before every step, as a crash would.
    public var restartsBeforeEachStep = false
    /// Polls are lines of a replay file.
    public var isReplayed = false
    /// When the version of the program that came before read the feed last, where this one has not read it yet.
    public var lastReadBefore: Timestamp?
    /// The sites that feeds speak for, where it is not what their links say.
    public var homes: [Feed.ID: String] = [:]
    private let matches: @Sendable (StoryContent) -> [Match]

    public init(topics: [Topic], matches: @escaping @Sendable (StoryContent) -> [Match]) {
        self.topics = topics
        self.matches = matches
    }

    /// One topic, matched by each of the words given; a story without any of them does not match.
    public init(topic: Topic = Topic(id: Topic.ID("watch"), match: .everything), words: [String] = []) {
        let id = topic.id
        self.init(topics: [topic]) { content in
            let found = words.filter { content.text.contains($0) || content.headline.contains($0) }
            if found.isEmpty, !words.isEmpty { return [] }
            let evidence = found.map { Evidence(clause: $0, field: .text, span: 0..<0, quote: $0) }
            return [Match(topic: id, evidence: evidence, strength: Double(max(1, found.count)))]
        }
    }

    /// nil entries: a poll that brought no document. Returns the deltas of this poll.
    @discardableResult
    public mutating func poll(_ feed: Feed, _ entries: [Entry]?, at time: Timestamp) -> [Delta] {
        apply(plan(feed, entries, at: time), from: feed.id)
    }

    /// What a poll would change.
    public mutating func plan(_ feed: Feed, _ entries: [Entry]?, at time: Timestamp) -> RecordPlan {
        if restartsBeforeEachStep { memory = record.rebuiltMemory(at: time) }
        var document = FeedDocument(format: .rss20, encoding: "utf-8")
        document.entries = entries ?? []
        var sightings = EntryNormaliser.reading(
            of: document, from: feed, identity: record.identity(of: feed.id), home: homes[feed.id]
        ).sightings
        for index in sightings.indices { sightings[index].matches = matches(sightings[index].content) }
        var before = PollState(nextDue: time)
        (before.lastSuccess, before.identityRules) = (lastReadBefore, lastReadBefore == nil ? Sighting.rules : nil)
        let poll = ReceivedPoll(
            feed: feed, time: time, before: before, state: PollState(nextDue: time),
            sightings: entries == nil ? nil : sightings,
            topics: Set(topics.map(\.id)), isReplayed: isReplayed)
        return DeltaDetector(topics: topics).decide(poll, prior: record.prior(for: poll), memory: &memory)
    }

    @discardableResult
    public mutating func page(
        _ story: Story.ID, headline: String, text: String, outlet: String = "", updated: Timestamp? = nil,
        isLiveBlog: Bool = false, at time: Timestamp
    ) -> [Delta] {
        if restartsBeforeEachStep { memory = record.rebuiltMemory(at: time) }
        let content = StoryContent(headline: headline, text: text, url: "", outlet: outlet)
        let reading = PageReading(
            story: story, time: time, content: content, updated: updated, isLiveBlog: isLiveBlog,
            matches: matches(content))
        let plan = DeltaDetector(topics: topics).decide(page: reading, prior: record.prior(for: story), memory: &memory)
        return apply(plan, from: nil)
    }

    @discardableResult
    public mutating func probe(
        _ story: Story.ID, _ answer: PageAnswer, at time: Timestamp, isListed: Bool = false
    ) -> [Delta] {
        if restartsBeforeEachStep { memory = record.rebuiltMemory(at: time) }
        guard let known = record.stories[story] else { return [] }
        var finding = ProbeClassifier.finding(on: answer, about: story, known: known.content, at: time)
        finding.isListed = isListed
        let plan = DeltaDetector(topics: topics).decide(
            probe: finding, prior: record.prior(for: story), memory: &memory)
        return apply(plan, from: nil)
    }

    /// What stands in the record was written by another version of the program.
    public mutating func makeDigestsStrange() { record.makeDigestsStrange() }

    public mutating func bury(_ story: Story.ID) { record.bury(story) }

    private mutating func apply(_ plan: RecordPlan, from feed: Feed.ID?) -> [Delta] {
        record.apply(plan, from: feed)
        return plan.deltas
    }
}
