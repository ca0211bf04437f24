package import NewsModel

/// Which stories report the same happening, topic by topic: single-pass nearest-neighbour clustering (TDT's "topic
/// detection") within a window, and whose information each story carries.
///
/// A value: its copies are cheap and share every topic until one of them changes it, so a caller keeps the changed copy
/// when its transaction commits and drops it otherwise. Everything it decides is a function of the membership rows of
/// events with a live story and of the present texts of live stories; `restore` takes just those.
package struct EventTracker: Sendable {
    package let limits: EventLimits
    private var topics: [Topic.ID: TopicEvents] = [:]

    package init(limits: EventLimits = EventLimits()) { self.limits = limits }

    /// A tracker that goes on as the one that wrote these rows would have.
    ///
    /// `memberships` are the rows of every event that has a story younger than the window (older rows of those events
    /// too, since they count in tallies), in any order; `contents` the present texts of the stories within the window.
    package init(
        rebuiltFrom memberships: [EventMembership], contents: [Story.ID: StoryContent],
        limits: EventLimits = EventLimits()
    ) {
        self.init(limits: limits)
        for row in memberships.sorted(by: { ($0.time, $0.story, $0.topic) < ($1.time, $1.story, $1.topic) }) {
            var topic = topics[row.topic] ?? TopicEvents(limits: limits)
            if let content = contents[row.story] {
                topic.add(row, profile: StoryProfile(content, limits: limits), outlet: content.outlet)
            } else {
                topic.record(row)
            }
            topics[row.topic] = topic
        }
        for (id, topic) in topics {
            var topic = topic
            topic.settle()
            topics[id] = topic
        }
    }

    /// Finds or opens the event of a story that newly matches a topic.
    ///
    /// `nextEvent` is the id the record would give out next; it is raised when an event is opened. A story that is
    /// already tracked in the topic is treated as revised. One that `isHistory` is placed at a time of its own, however
    /// young the stories after it; the others come at the topic's clock or later.
    package mutating func place(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp, isHistory: Bool = false,
        nextEvent: inout Event.ID
    ) -> EventPlacement {
        if let placement = revise(story: story, content: content, topic: topic, at: time) { return placement }
        // Taken out while it is changed, so that its storage is not copied.
        let state = topics.removeValue(forKey: topic) ?? TopicEvents(limits: limits)
        var decision = TopicPlacement(topic: topic, state: state, limits: limits)
        let placement = decision.place(
            story, content: content, at: isHistory ? time : decision.state.clock(time), nextEvent: &nextEvent)
        topics[topic] = decision.state
        return placement
    }

    /// Takes a tracked story's new text into account; nil if the story is not tracked in the topic.
    ///
    /// The story stays in its event, unless it was alone there and now proves to be of another. Its origin may change, and
    /// with it the tally.
    package mutating func revise(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp
    ) -> EventPlacement? {
        guard let state = topics[topic], state.story(story) != nil else { return nil }
        topics[topic] = nil
        var decision = TopicPlacement(topic: topic, state: state, limits: limits)
        let placement = decision.revise(story, content: content, at: time)
        topics[topic] = decision.state
        return placement
    }

    /// What is known of an event of a topic while any of its stories is in the window.
    package func tally(of event: Event.ID, topic: Topic.ID) -> Event.Tally? { topics[topic]?.events[event]?.tally }

    /// The present row of a tracked story.
    package func membership(of story: Story.ID, topic: Topic.ID) -> EventMembership? {
        guard let state = topics[topic], let known = state.story(story) else { return nil }
        return state.membership(story, of: known.event)
    }
}
