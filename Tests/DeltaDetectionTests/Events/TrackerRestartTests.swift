import NewsModel
import Testing

@testable import DeltaDetection

/// A tracker rebuilt from its rows at any point decides as the one that went on.
@Suite("Restart of the event tracker") struct TrackerRestartTests {
    /// Among what happens: stories join, copy, open events, show events to be one, are revised, withdrawn and put back.
    @Test(arguments: 0..<6)
    func rebuildingAtAnyPointChangesNothing(_ seed: UInt64) {
        var random = SampleRandom(seed: seed)
        var limits = EventLimits()
        limits.windowMilliseconds = 40 * 3_600_000
        limits.storiesPerTopic = 12
        var tracker = EventTracker(limits: limits)
        var next = Event.ID(1)
        var rows: [Key: EventMembership] = [:]
        var texts: [Story.ID: StoryContent] = [:]
        var merges: [Event.Merge] = []
        for number in 1...Int64(45) {
            let topic = Topic.ID("t\(random.next(2))")
            let time = EventSamples.start + .seconds(number * 3600 - Int64(random.next(4)) * 1800)
            var restarted = EventTracker(rebuiltFrom: Array(rows.values), contents: texts, limits: limits)
            var otherNext = next
            if number > 3, random.next(3) == 0 {
                let story = Story.ID(Int64(random.next(Int(number) - 1)) + 1)
                let withdrawn = random.next(2) == 0 ? time : nil
                let row = tracker.mark(story, withdrawn: withdrawn, topic: topic)
                let again = restarted.mark(story, withdrawn: withdrawn, topic: topic)
                #expect(again == row)
                if let row { rows[Key(row)] = row }
            }
            let revises = number > 3 && random.next(4) == 0
            let story = Story.ID(revises ? Int64(random.next(Int(number) - 1)) + 1 : number)
            let content = Self.content(&random)
            let (kept, again): (EventPlacement?, EventPlacement?)
            if revises {
                kept = tracker.revise(story: story, content: content, topic: topic, at: time)
                again = restarted.revise(story: story, content: content, topic: topic, at: time)
                // A story is one text in all its topics.
                let other = Topic.ID(topic.name == "t0" ? "t1" : "t0")
                let elsewhere = tracker.revise(story: story, content: content, topic: other, at: time)
                for row in elsewhere?.memberships ?? [] { rows[Key(row)] = row }
                if texts[story] != nil { texts[story] = content }
            } else {
                kept = tracker.place(story: story, content: content, topic: topic, at: time, nextEvent: &next)
                again = restarted.place(story: story, content: content, topic: topic, at: time, nextEvent: &otherNext)
                #expect(next == otherNext)
                texts[story] = content
            }
            #expect(kept == again)
            for row in kept?.memberships ?? [] { rows[Key(row)] = row }
            merges += kept?.merges ?? []
            if let kept { #expect(kept.tally == Self.tally(of: kept.event, in: rows.values, topic: topic)) }
        }
        // An event that was merged away has no stories left, and its number leads to an older one.
        for merge in merges {
            #expect(merge.into < merge.event)
            #expect(!rows.values.contains { $0.event == merge.event })
        }
    }

    /// What an event's tally is by its rows alone.
    private static func tally(of event: Event.ID, in rows: some Collection<EventMembership>, topic: Topic.ID)
        -> Event.Tally
    {
        let members = rows.filter { $0.event == event && $0.topic == topic && $0.withdrawn == nil }
            .sorted { ($0.time, $0.story) < ($1.time, $1.story) }
        var (origins, keys): ([String], Set<String>) = ([], [])
        for member in members where keys.insert(OriginName.key(member.origin)).inserted {
            origins.append(OriginName.display(member.origin))
        }
        return Event.Tally(id: event, stories: members.count, origins: origins)
    }

    /// A copy that is thrown away, as after a transaction that failed, leaves the original as it was.
    @Test func copiesAreIndependent() {
        var tracker = EventTracker()
        var next = Event.ID(1)
        _ = tracker.place(1, EventSamples.summit, next: &next)
        var copy = tracker
        var copyNext = next
        _ = copy.place(2, EventSamples.summitElsewhere, next: &copyNext)
        #expect(tracker.tally(of: Event.ID(1), topic: EventSamples.topic)?.stories == 1)
        #expect(copy.tally(of: Event.ID(1), topic: EventSamples.topic)?.stories == 2)
    }

    private struct Key: Hashable {
        let topic: Topic.ID
        let story: Story.ID
        init(_ row: EventMembership) { (topic, story) = (row.topic, row.story) }
    }

    /// Words of a few themes, so that stories join, copy one another and stand between events.
    private static func content(_ random: inout SampleRandom) -> StoryContent {
        let theme = random.next(4)
        let words = (0..<(20 + random.next(30))).map { _ in
            random.next(5) == 0 ? "common\(random.next(6))" : "theme\(theme)word\(random.next(14))"
        }
        let outlet = ["reuters.com", "bbc.com", "example.com", "hotair.com"][random.next(4)]
        let lead = ["", "According to Reuters, ", "PARIS (AFP) - "][random.next(3)]
        return EventSamples.story(outlet, words.prefix(6).joined(separator: " "), lead + words.joined(separator: " "))
    }
}
