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
                topic.add(row, profile: StoryProfile(content, limits: limits))
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
    /// already tracked in the topic is treated as revised.
    package mutating func place(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp, nextEvent: inout Event.ID
    ) -> EventPlacement {
        if let placement = revise(story: story, content: content, topic: topic, at: time) { return placement }
        var state = topics.removeValue(forKey: topic) ?? TopicEvents(limits: limits)
        defer { topics[topic] = state }
        let time = state.clock(time)
        state.expire(at: time, room: 1)
        let profile = StoryProfile(content, limits: limits)
        let neighbours = NeighbourSearch(limits: limits).neighbours(of: profile, at: time, in: state)
        let copied = neighbours.first { isCopy($0) }
        let joined = (copied ?? neighbours.first.flatMap { $0.similarity >= limits.joins ? $0 : nil })?.event
        let event = joined ?? nextEvent
        if joined == nil { nextEvent = Event.ID(nextEvent.number &+ 1) }

        let reading = OriginReader.read(content)
        let source = copied.flatMap { state.membership($0.story, of: $0.event) }
        let origin = reading.credit ?? source?.origin ?? reading.quoted ?? OriginName.display(content.outlet)
        let row = EventMembership(
            event: event, topic: topic, story: story, origin: origin, copyOf: copied?.story, time: time)
        let before = state.events[event]?.tally.origins.count ?? 0
        state.add(row, profile: profile)
        let after = state.events[event]?.tally ?? Event.Tally(id: event, stories: 1, origins: [origin])
        return EventPlacement(
            event: event, opened: joined == nil, origin: origin,
            corroborates: joined != nil && after.origins.count > before, copyOf: copied?.story, merged: [],
            tally: after, memberships: [row])
    }

    /// Takes a tracked story's new text into account; nil if the story is not tracked in the topic.
    ///
    /// The story stays in its event. Its origin may change, and with it the event's tally.
    package mutating func revise(
        story: Story.ID, content: StoryContent, topic: Topic.ID, at time: Timestamp
    ) -> EventPlacement? {
        guard var state = topics[topic], let known = state.story(story),
            let row = state.membership(story, of: known.event)
        else { return nil }
        topics[topic] = nil
        defer { topics[topic] = state }
        state.replaceProfile(of: story, by: StoryProfile(content, limits: limits))
        let before = state.events[known.event]?.tally.origins.count ?? 0
        let reading = OriginReader.read(content)
        let source = row.copyOf.flatMap { state.membership($0, of: known.event) }
        let origin = reading.credit ?? source?.origin ?? reading.quoted ?? OriginName.display(content.outlet)
        let changed = EventMembership(
            event: row.event, topic: topic, story: story, origin: origin, copyOf: row.copyOf, time: row.time)
        if changed != row { state.record(changed) }
        let after = state.events[known.event]?.tally ?? Event.Tally(id: known.event, stories: 1, origins: [origin])
        return EventPlacement(
            event: known.event, opened: false, origin: origin, corroborates: after.origins.count > before,
            copyOf: row.copyOf, merged: [], tally: after, memberships: changed == row ? [] : [changed])
    }

    /// What is known of an event of a topic while any of its stories is in the window.
    package func tally(of event: Event.ID, topic: Topic.ID) -> Event.Tally? { topics[topic]?.events[event]?.tally }

    /// The rows of a tracked story, by topic.
    package func membership(of story: Story.ID, topic: Topic.ID) -> EventMembership? {
        guard let state = topics[topic], let known = state.story(story) else { return nil }
        return state.membership(story, of: known.event)
    }

    private func isCopy(_ neighbour: NeighbourSearch.Neighbour) -> Bool { neighbour.containment >= limits.copies }
}
