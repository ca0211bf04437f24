import NewsModel
import Testing

@testable import DeltaDetection

/// Why a story is where it is, in the words that people read.
@Suite("Reasons for events and origins") struct EventReasonTests {
    private var tracker = EventTracker()
    private var next = Event.ID(1)

    private func reason(_ placement: EventPlacement) -> String? { placement.memberships.first?.reason }

    @Test("a story that joins says which event, the names that it shares, and how much later it comes")
    mutating func joining() throws {
        let first = tracker.place(1, EventSamples.summit, next: &next)
        let second = tracker.place(2, EventSamples.summitElsewhere, hours: 72, next: &next)
        #expect(reason(first) == "opens 1: nothing before is like it")
        let text = try #require(reason(second))
        #expect(text.hasPrefix("joins 1: names ") && text.hasSuffix("; 3 days"))
        #expect(text.contains("Sochi") && text.contains("Putin"), "spelled as the story spells them")
    }

    @Test("a copy says which story it copies, and where its origin was read")
    mutating func copying() {
        let wire = tracker.place(1, EventSamples.wire, next: &next)
        let copy = tracker.place(2, EventSamples.copy(of: EventSamples.wire, by: "example.com"), hours: 1, next: &next)
        #expect(reason(copy) == "joins 1: copies story 1; 1 hour")
        #expect(wire.memberships.first?.originReason == "the agency's own")
        #expect(copy.memberships.first?.originReason == "dateline")
    }

    @Test("a story that opens an event says what the nearest one lacks")
    mutating func opening() throws {
        func bus(_ place: String, _ dead: Int, _ outlet: String) -> StoryContent {
            EventSamples.story(
                outlet, "Bus plunges into gorge in \(place), \(dead) dead",
                "A bus plunged into a gorge in \(place) on Tuesday, killing \(dead) people, police said. The driver had lost control in rain."
            )
        }
        _ = tracker.place(1, bus("Bolivia", 19, "alpha.example"), next: &next)
        let other = tracker.place(2, bus("Kosovo", 14, "beta.example"), hours: 5, next: &next)
        let text = try #require(reason(other))
        #expect(text.hasPrefix("opens 2: shares with 1 "))
        #expect(text.hasSuffix("; 5 hours") && text.contains(", but "), "and what speaks against it: \(text)")
    }

    @Test("who credits himself, and who quotes another, says so")
    mutating func origins() {
        let own = tracker.place(1, EventSamples.volcano, next: &next)
        let quoting = tracker.place(
            2, EventSamples.story("alpha.example", "Talks", "The sides will meet in Oslo, the BBC reported on Monday."),
            next: &next)
        #expect(own.memberships.first?.originReason == "its own report")
        #expect(quoting.memberships.first?.originReason == "quoted in the opening")
    }

    @Test("a row that only says that a story was withdrawn leaves the reasons to the record")
    mutating func withdrawn() {
        _ = tracker.place(1, EventSamples.volcano, next: &next)
        let row = tracker.mark(Story.ID(1), withdrawn: EventSamples.start, topic: EventSamples.topic)
        #expect(row != nil && row?.reason == nil && row?.originReason == nil)
    }
}
