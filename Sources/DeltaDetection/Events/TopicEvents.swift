import NewsModel
import TextProcessing

/// The events of one topic: the stories that attract others, in order of arrival, and the events they make.
///
/// A pure function of the rows of its live events and the texts of its live stories: whatever is kept beside them is
/// derived, so that a tracker rebuilt from the record decides as the old one would have.
struct TopicEvents: Sendable {
    private(set) var index = TermIndex()
    private(set) var events: [Event.ID: TrackedEvent] = [:]
    /// Live stories by number; a number is given again when its story is gone.
    private var tracked: [TrackedStory?] = []
    private var numbers: [Story.ID: Int32] = [:]
    private var freeNumbers: [Int32] = []
    /// Live stories, oldest first; those before `head` are gone.
    private var queue: [TrackedStory.Key] = []
    private var head = 0
    private let window: Int64
    private let capacity: Int

    init(limits: EventLimits) {
        window = limits.windowMilliseconds
        capacity = max(1, limits.storiesPerTopic)
    }

    /// The words that the topic asks for, as it stands now.
    mutating func set(_ terms: TopicTerms) { index.set(terms) }

    func isTracked(_ id: Story.ID) -> Bool { numbers[id] != nil }
    func story(_ id: Story.ID) -> TrackedStory? { numbers[id].flatMap { tracked[Int($0)] } }
    func story(at number: Int32) -> TrackedStory? { tracked[Int(number)] }
    /// How many terms a story has.
    func length(of number: Int32) -> Int? { tracked[Int(number)]?.terms.count }
    /// One more than the highest number of a story.
    var extent: Int { tracked.count }
    func membership(_ id: Story.ID, of event: Event.ID) -> EventMembership? {
        events[event]?.member(id)
    }

    /// The clock of the topic: never behind a story already placed, however a feed's or the machine's clock jumps.
    func clock(_ time: Timestamp) -> Timestamp { max(time, queue.last?.time ?? time) }

    /// A story that is about to be added, with its terms interned.
    mutating func intern(
        _ profile: StoryProfile, of id: Story.ID, _ content: StoryContent, at time: Timestamp, event: Event.ID
    ) -> TrackedStory {
        let terms = index.intern(profile.terms)
        return TrackedStory(
            id: id, time: time, outlet: content.outlet, terms: terms, shingles: profile.shingles,
            opening: profile.opening.map { index.places(of: $0) },
            days: SpokenDays(weekdays: profile.weekdays, at: time), claim: EventClaim(id, content), event: event)
    }

    /// Adds a story with its row, and the event if it is not known.
    mutating func add(_ story: TrackedStory, _ membership: EventMembership) {
        record(membership)
        let number: Int32
        if let free = freeNumbers.popLast() {
            number = free
            tracked[Int(number)] = story
        } else {
            number = Int32(tracked.count)
            tracked.append(story)
        }
        numbers[story.id] = number
        var place = queue.count
        while place > head, story.key < queue[place - 1] { place -= 1 }
        queue.insert(story.key, at: place)
        index.add(story.terms, story: number)
        join(story)
    }

    /// Adds a story as it was placed before.
    mutating func restore(_ row: EventMembership, _ profile: StoryProfile, _ content: StoryContent) {
        add(intern(profile, of: row.story, content, at: row.time, event: row.event), row)
    }

    /// What the stories of an event say that attract others, in order of time.
    func claims(of event: Event.ID) -> some Sequence<EventClaim> {
        (events[event]?.members ?? []).lazy.compactMap { story($0.story)?.claim }
    }

    /// Writes a row for a story of the event that may or may not be live.
    mutating func record(_ membership: EventMembership) {
        events[membership.event, default: TrackedEvent(id: membership.event)].insert(membership)
    }

    /// Gives a live story another text; the story as it is then.
    mutating func replaceText(of id: Story.ID, by profile: StoryProfile, _ content: StoryContent) -> TrackedStory? {
        guard let number = numbers[id], let known = tracked[Int(number)] else { return nil }
        leave(known)
        index.remove(known.terms, story: number)
        let story = intern(profile, of: id, content, at: known.time, event: known.event)
        tracked[Int(number)] = story
        index.add(story.terms, story: number)
        join(story)
        return story
    }

    /// Moves every story of an event into another; the rows as they are now.
    mutating func merge(_ event: Event.ID, into target: Event.ID) -> [EventMembership] {
        guard let absorbed = events[event], target != event, events[target] != nil else { return [] }
        let moved = absorbed.members.map { row in
            var row = row
            row.event = target
            return row
        }
        for row in moved {
            record(row)
            guard let number = numbers[row.story], var story = tracked[Int(number)] else { continue }
            leave(story)
            story.event = target
            tracked[Int(number)] = story
            join(story)
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
            if let number = numbers.removeValue(forKey: queue[head].id), let story = tracked[Int(number)] {
                leave(story)
                index.remove(story.terms, story: number)
                tracked[Int(number)] = nil
                freeNumbers.append(number)
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
    /// Counts a story's terms for its event.
    private mutating func join(_ story: TrackedStory) {
        guard let event = events[story.event] else { return }
        if let only = event.onlyLive.flatMap({ numbers[$0] }), let first = tracked[Int(only)] {
            events[story.event]!.countTerms(of: first.terms)
        }
        if events[story.event]!.gain(story, counting: &index) { index.events += 1 }
    }

    private mutating func leave(_ story: TrackedStory) {
        guard events[story.event] != nil else { return }
        if events[story.event]!.lose(story, counting: &index) { index.events -= 1 }
    }
}
