public import NewsModel

/// Which stories report the same happening, topic by topic: single-pass nearest-neighbour clustering (TDT's "topic
/// detection") within a window, and whose information each story carries.
///
/// A value: its copies are cheap and share every topic until one of them changes it, so a caller keeps the changed copy
/// when its transaction commits and drops it otherwise. Everything it decides is a function of the membership rows of
/// events with a live story and of the present texts of live stories; `restore` takes just those.
public struct EventTracker: Sendable {
    public let limits: EventLimits
    private var topics: [Topic.ID: TopicEvents] = [:]
    private var tables = SearchTables()
    /// What operators said against its verdicts.
    public var overrules = EventOverrules()

    public init(limits: EventLimits = EventLimits()) { self.limits = limits }

    /// A tracker that goes on as the one that wrote these rows would have.
    ///
    /// `memberships` are the rows of every event that has a story younger than the window (older rows of those events
    /// too, since they count in tallies), in any order; `traces` are of the present texts of the stories within the window.
    public init(
        rebuiltFrom memberships: [EventMembership], traces: [Story.ID: StoryTrace],
        limits: EventLimits = EventLimits()
    ) {
        self.init(limits: limits)
        for row in memberships.sorted(by: { ($0.time, $0.story, $0.topic) < ($1.time, $1.story, $1.topic) }) {
            guard let trace = traces[row.story] else {
                topics[row.topic, default: TopicEvents(limits: limits)].record(row)
                continue
            }
            topics[row.topic, default: TopicEvents(limits: limits)].restore(row, trace.profile, trace.beginning)
        }
        for id in Array(topics.keys) { topics[id]?.settle() }
    }

    /// Finds or opens the event of a story that newly matches a topic.
    ///
    /// `nextEvent` is the id the record would give out next; it is raised when an event is opened. A story that is
    /// already tracked in the topic is treated as revised. One that `isHistory` is placed at a time of its own, however
    /// young the stories after it; the others come at the topic's clock or later.
    public mutating func place(
        story: Story.ID, _ reading: StoryReading, topic: Topic.ID, at time: Timestamp, isHistory: Bool = false,
        nextEvent: inout Event.ID
    ) -> EventPlacement {
        place(story: story, reading, topic: topic, asked: .none, at: time, isHistory: isHistory, nextEvent: &nextEvent)
    }

    /// The same for a topic that asks for these words.
    mutating func place(
        story: Story.ID, _ reading: StoryReading, topic: Topic.ID, asked: TopicTerms, at time: Timestamp,
        isHistory: Bool = false, nextEvent: inout Event.ID
    ) -> EventPlacement {
        if let placement = revise(story: story, reading, topic: topic, asked: asked, at: time) { return placement }
        // Taken out while it is changed, so that its storage is not copied.
        let state = topics.removeValue(forKey: topic) ?? TopicEvents(limits: limits)
        var decision = TopicPlacement(
            topic: topic, state: state, asked: asked, overrules: overrules, limits: limits)
        let placement = decision.place(
            story, reading, at: isHistory ? time : decision.state.clock(time), nextEvent: &nextEvent, tables: &tables)
        (topics[topic], overrules) = (decision.state, decision.overrules)
        return placement
    }

    /// Takes a tracked story's new text into account; nil if the story is not tracked in the topic.
    ///
    /// The story stays in its event, unless it was alone there and now proves to be of another. Its origin may change, and
    /// with it the tally.
    public mutating func revise(
        story: Story.ID, _ reading: StoryReading, topic: Topic.ID, at time: Timestamp
    ) -> EventPlacement? {
        revise(story: story, reading, topic: topic, asked: .none, at: time)
    }

    /// The same for a topic that asks for these words.
    mutating func revise(
        story: Story.ID, _ reading: StoryReading, topic: Topic.ID, asked: TopicTerms, at time: Timestamp
    ) -> EventPlacement? {
        guard topics[topic]?.isTracked(story) == true, let state = topics.removeValue(forKey: topic) else { return nil }
        var decision = TopicPlacement(
            topic: topic, state: state, asked: asked, overrules: overrules, limits: limits)
        let placement = decision.revise(story, reading, at: time, tables: &tables)
        (topics[topic], overrules) = (decision.state, decision.overrules)
        return placement
    }

    /// Takes a tracked story out of its event's tally, or back in; the row that changes, nil if none does.
    ///
    /// It goes on attracting others: what was withdrawn was a report of the happening all the same, and may be copied
    /// elsewhere.
    public mutating func mark(
        _ story: Story.ID, withdrawn: Timestamp?, topic: Topic.ID
    ) -> EventMembership? {
        guard var row = membership(of: story, topic: topic), (row.withdrawn == nil) != (withdrawn == nil) else {
            return nil
        }
        row.withdrawn = withdrawn
        topics[topic]?.record(row)
        return row
    }

    /// Whether a story is tracked in a topic.
    public func isTracked(_ story: Story.ID, in topic: Topic.ID) -> Bool { topics[topic]?.isTracked(story) ?? false }

    /// What the stories of an event say that are in the window, the opening one first.
    public func claims(of event: Event.ID, topic: Topic.ID) -> [EventClaim] {
        (topics[topic]?.claims(of: event)).map(Array.init) ?? []
    }

    /// What is known of an event of a topic while any of its stories is in the window.
    public func tally(of event: Event.ID, topic: Topic.ID) -> Event.Tally? { topics[topic]?.events[event]?.tally }

    /// The present row of a tracked story.
    public func membership(of story: Story.ID, topic: Topic.ID) -> EventMembership? {
        guard let state = topics[topic], let known = state.story(story) else { return nil }
        return state.membership(story, of: known.event)
    }
}

extension EventTracker {
    /// The same from the texts themselves.
    public init(
        rebuiltFrom memberships: [EventMembership], contents: [Story.ID: StoryContent],
        limits: EventLimits = EventLimits()
    ) {
        self.init(
            rebuiltFrom: memberships, traces: contents.mapValues { StoryTrace($0, limits: limits) }, limits: limits)
    }

    /// Reads and places a story of one topic.
    public mutating func place(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp, nextEvent: inout Event.ID
    ) -> EventPlacement {
        place(story: story, StoryReading(content, limits: limits), topic: topic, at: time, nextEvent: &nextEvent)
    }

    /// Reads and revises a story of one topic.
    public mutating func revise(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp
    ) -> EventPlacement? {
        revise(story: story, StoryReading(content, limits: limits), topic: topic, at: time)
    }
}
