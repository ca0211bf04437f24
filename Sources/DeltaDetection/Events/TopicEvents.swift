import NewsModel

/// The events of one topic: the stories that attract others, in order of arrival, and the events they make.
///
/// A pure function of the rows of its live events and the texts of its live stories: whatever is kept beside them is
/// derived, so that a tracker rebuilt from the record decides as the old one would have.
struct TopicEvents: Sendable {
    private(set) var index = TermIndex()
    private(set) var events: [Event.ID: TrackedEvent] = [:]
    private var stories: [Story.ID: TrackedStory] = [:]
    /// Live stories, oldest first; those before `head` are gone.
    private var queue: [TrackedStory.Key] = []
    private var head = 0
    private let window: Int64
    private let capacity: Int

    init(limits: EventLimits) {
        window = limits.windowMilliseconds
        capacity = max(1, limits.storiesPerTopic)
    }

    func story(_ id: Story.ID) -> TrackedStory? { stories[id] }
    func membership(_ id: Story.ID, of event: Event.ID) -> EventMembership? {
        events[event]?.members.first { $0.story == id }
    }

    /// The clock of the topic: never behind a story already placed, however a feed's or the machine's clock jumps.
    func clock(_ time: Timestamp) -> Timestamp { max(time, queue.last?.time ?? time) }

    /// Adds a story with its row, and the event if it is not known.
    mutating func add(_ membership: EventMembership, profile: StoryProfile, outlet: String) {
        record(membership)
        let story = TrackedStory(
            id: membership.story, time: membership.time, outlet: outlet, profile: profile,
            event: membership.event)
        stories[story.id] = story
        var place = queue.count
        while place > head, story.key < queue[place - 1] { place -= 1 }
        queue.insert(story.key, at: place)
        attach(story)
    }

    /// Writes a row for a story of the event that may or may not be live.
    mutating func record(_ membership: EventMembership) {
        events[membership.event, default: TrackedEvent(id: membership.event)].insert(membership)
    }

    /// Gives a live story another text.
    mutating func replaceProfile(of id: Story.ID, by profile: StoryProfile) {
        guard var story = stories[id] else { return }
        detach(story)
        story.profile = profile
        stories[id] = story
        attach(story)
    }

    /// Moves every story of an event into another; the rows as they are now.
    mutating func merge(_ event: Event.ID, into target: Event.ID) -> [EventMembership] {
        guard let absorbed = events[event], target != event, events[target] != nil else { return [] }
        let moved = absorbed.members.map { $0.moved(to: target) }
        for row in moved {
            record(row)
            guard var story = stories[row.story] else { continue }
            detach(story)
            story.event = target
            stories[row.story] = story
            attach(story)
        }
        events[event] = nil
        return moved
    }

    /// After rebuilding: lets go of whatever the tracker that wrote the rows had let go of.
    mutating func settle() {
        if let latest = queue.last?.time { expire(at: latest) }
        events = events.filter { $0.value.live > 0 }
    }

    /// Lets go of the stories that are too old at `time` or too many, and of events without any left.
    mutating func expire(at time: Timestamp, room: Int = 0) {
        let oldest = time.milliseconds.subtractingReportingOverflow(window)
        while head < queue.count,
            queue.count - head + room > capacity
                || (!oldest.overflow && queue[head].time.milliseconds < oldest.partialValue)
        {
            if let story = stories.removeValue(forKey: queue[head].id) {
                detach(story)
                if events[story.event]?.live == 0 { events[story.event] = nil }
            }
            head += 1
        }
        if head > 64, head * 2 > queue.count {
            queue.removeFirst(head)
            head = 0
        }
    }
}

extension TopicEvents {
    private mutating func attach(_ story: TrackedStory) {
        index.add(story.profile, story: story.id.number)
        guard events[story.event] != nil else { return }
        if events[story.event]!.gain(story.profile.terms, counting: &index) { index.events += 1 }
    }

    private mutating func detach(_ story: TrackedStory) {
        index.remove(story.profile, story: story.id.number)
        guard events[story.event] != nil else { return }
        if events[story.event]!.lose(story.profile.terms, counting: &index) { index.events -= 1 }
    }
}

extension EventMembership {
    fileprivate func moved(to event: Event.ID) -> EventMembership {
        EventMembership(event: event, topic: topic, story: story, origin: origin, copyOf: copyOf, time: time)
    }
}
