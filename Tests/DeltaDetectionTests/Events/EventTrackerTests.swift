import NewsModel
import Testing

@testable import DeltaDetection

@Suite("Events") struct EventTrackerTests {
    private var tracker = EventTracker()
    private var next = Event.ID(1)

    @Test mutating func anotherReportOfTheSameHappeningJoinsAndCorroborates() {
        let first = tracker.place(1, EventSamples.summit, next: &next)
        let second = tracker.place(2, EventSamples.summitElsewhere, hours: 3, next: &next)
        #expect(first.kind == .firstStory)
        #expect(second.kind == .corroborated)
        #expect(second.tally == Event.Tally(id: Event.ID(1), stories: 2, origins: ["The Washington Post", "BBC"]))
        #expect(next == Event.ID(2))
    }

    @Test mutating func anotherHappeningOpensItsOwnEvent() {
        _ = tracker.place(1, EventSamples.summit, next: &next)
        let other = tracker.place(2, EventSamples.volcano, next: &next)
        #expect(other.opened)
        #expect(other.event == Event.ID(2))
    }

    /// All stories of a topic hold its words; that alone makes no event of them, and so no corroboration.
    @Test mutating func theTopicsOwnWordsMakeNoEvent() {
        let topic = Topic(id: Topic.ID("moscow"), match: .term("moscow", exact: false))
        let asked = TopicTerms(topic)
        func place(_ number: Int64, _ outlet: String, _ headline: String, _ text: String) -> EventPlacement {
            let content = StoryContent(
                headline: headline, text: text, url: "https://\(outlet)/\(number)", outlet: outlet)
            return tracker.place(
                story: Story.ID(number), StoryReading(content, limits: tracker.limits), topic: topic.id, asked: asked,
                at: Timestamp(seconds: 1_557_792_000 + number * 3600), nextEvent: &next)
        }
        let court = place(
            1, "a.example", "Moscow court jails opposition politician for nine years",
            "A court in Moscow sentenced an opposition politician to nine years in a penal colony on Friday.")
        let deal = place(
            2, "b.example", "Moscow says no deal on Maduro",
            "There is no deal on Maduro, Moscow said on Saturday. A Kremlin spokesman denied the reports.")
        let again = place(
            3, "c.example", "No deal on Maduro, says Kremlin",
            "Moscow has made no deal on Maduro, a Kremlin spokesman said, and denied the reports.")
        #expect(court.kind == .firstStory && deal.kind == .firstStory)
        #expect(again.event == deal.event && again.kind == .corroborated)
    }

    @Test mutating func aCopyAddsAStoryAndNoOrigin() {
        _ = tracker.place(1, EventSamples.wire, next: &next)
        let copy = tracker.place(2, EventSamples.copy(of: EventSamples.wire, by: "example.com"), hours: 1, next: &next)
        #expect(copy.kind == .followUp)
        #expect(copy.copyOf == Story.ID(1))
        #expect(copy.tally == Event.Tally(id: Event.ID(1), stories: 2, origins: ["Reuters"]))
    }

    /// The outlet that prints the wire first may leave the credit out; the next one tells.
    @Test mutating func aCopyWithACreditTellsWhereTheFirstOneWasFrom() {
        var bare = EventSamples.copy(of: EventSamples.wire, by: "example.com")
        bare.text = String(bare.text.dropFirst("MOSCOW (Reuters) - ".count))
        let first = tracker.place(1, bare, next: &next)
        #expect(first.origin == "example.com")
        let second = tracker.place(2, EventSamples.wire, hours: 1, next: &next)
        #expect(!second.corroborates)
        #expect(second.tally.origins == ["Reuters"])
        #expect(second.memberships.map(\.story) == [Story.ID(2), Story.ID(1)])
        #expect(second.memberships.allSatisfy { $0.origin == "Reuters" })
    }

    @Test mutating func aRevisionMayChangeTheOrigin() {
        _ = tracker.place(1, EventSamples.summit, next: &next)
        _ = tracker.place(2, EventSamples.summitElsewhere, next: &next)
        var revised = EventSamples.summitElsewhere
        revised.text = "As the Washington Post first reported, " + revised.text
        let placement = tracker.revise(
            story: Story.ID(2), content: revised, topic: EventSamples.topic, at: EventSamples.start)
        #expect(placement?.tally.origins == ["The Washington Post"])
        #expect(placement?.memberships.map(\.origin) == ["The Washington Post"])
        #expect(
            tracker.revise(story: Story.ID(9), content: revised, topic: EventSamples.topic, at: EventSamples.start)
                == nil)
    }

    /// A first flash has too little in it; when it grows it proves to be of the event that others have reported.
    @Test mutating func aStoryToldAloneJoinsWhenItsTextGrows() {
        _ = tracker.place(1, EventSamples.wire, next: &next)
        let flash = EventSamples.story("example.com", "Breaking", "More follows.")
        #expect(tracker.place(2, flash, next: &next).opened)
        let grown = EventSamples.copy(of: EventSamples.wire, by: "example.com")
        let placement = tracker.revise(
            story: Story.ID(2), content: grown, topic: EventSamples.topic, at: EventSamples.start)
        #expect(placement?.event == Event.ID(1))
        #expect(placement?.merges.map(\.event) == [Event.ID(2)])
        #expect(placement?.tally.stories == 2)
        #expect(tracker.tally(of: Event.ID(2), topic: EventSamples.topic) == nil)
    }

    /// Two outlets' stories with nothing in common, then one that tells of both: a round-up makes them no one event.
    @Test mutating func aRoundUpJoinsOneEventAndUnitesNone() {
        _ = tracker.place(1, EventSamples.summit, next: &next)
        _ = tracker.place(2, EventSamples.volcano, next: &next)
        let both = EventSamples.story(
            "example.com", EventSamples.summit.headline + "; " + EventSamples.volcano.headline,
            EventSamples.summit.text + " " + EventSamples.volcano.text)
        let placement = tracker.place(3, both, next: &next)
        #expect(placement.event == Event.ID(1))
        #expect(placement.merges.isEmpty)
        #expect(Set(placement.memberships.map(\.story)) == [Story.ID(3)])
        #expect(placement.tally.stories == 2)
    }

    @Test mutating func whatIsOlderThanTheWindowAttractsNothing() {
        var limits = EventLimits()
        limits.windowMilliseconds = 24 * 3_600_000
        tracker = EventTracker(limits: limits)
        _ = tracker.place(1, EventSamples.summit, next: &next)
        #expect(tracker.place(2, EventSamples.summitElsewhere, hours: 25, next: &next).opened)
        #expect(tracker.tally(of: Event.ID(1), topic: EventSamples.topic) == nil)
    }

    @Test mutating func topicsDoNotSeeEachOther() {
        _ = tracker.place(1, EventSamples.summit, next: &next)
        let other = tracker.place(
            story: Story.ID(1), content: EventSamples.summit, topic: Topic.ID("other"), at: EventSamples.start,
            nextEvent: &next)
        #expect(other.opened)
    }

    /// A clock that goes back, hostile text and empty stories are taken as they come.
    @Test(arguments: [
        EventSamples.story("", "", ""), EventSamples.story("x", "???", "\u{0}\u{FFFD}"),
        EventSamples.story(
            "x.example", String(repeating: "a", count: 100_000), String(repeating: "b c ", count: 50_000)),
    ])
    mutating func oddStoriesFindAPlace(_ content: StoryContent) {
        _ = tracker.place(1, EventSamples.summit, hours: 2, next: &next)
        let placement = tracker.place(2, content, hours: -100_000, next: &next)
        #expect(placement.opened)
        #expect(tracker.place(3, content, next: &next).tally.stories >= 1)
    }

    /// The record keeps the row; what the event counts now is what stands.
    @Test func aWithdrawnStoryCountsNoMore() {
        var tracker = EventTracker()
        var next = Event.ID(1)
        _ = tracker.place(1, EventSamples.summit, next: &next)
        _ = tracker.place(2, EventSamples.summitElsewhere, next: &next)
        let row = tracker.mark(Story.ID(2), withdrawn: EventSamples.start, topic: EventSamples.topic)
        #expect(row?.event == Event.ID(1) && row?.origin == "BBC")
        #expect(tracker.tally(of: Event.ID(1), topic: EventSamples.topic)?.stories == 1)
        #expect(tracker.tally(of: Event.ID(1), topic: EventSamples.topic)?.origins == ["The Washington Post"])
        let twice = tracker.mark(Story.ID(2), withdrawn: EventSamples.start, topic: EventSamples.topic)
        #expect(twice == nil)
        // The same origin again is an origin more than stands now.
        let again = tracker.place(3, EventSamples.copy(of: EventSamples.summitElsewhere, by: "bbc.com"), next: &next)
        #expect(again.kind == .corroborated)
        _ = tracker.mark(Story.ID(2), withdrawn: nil, topic: EventSamples.topic)
        #expect(tracker.tally(of: Event.ID(1), topic: EventSamples.topic)?.stories == 3)
    }
}
