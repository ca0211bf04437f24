import DeltaDetection
import NewsModel

/// One run of the tracker over stories of one topic.
struct Placement {
    /// The event each story was given when it came.
    private(set) var given: [Int64] = []
    /// The event each story is in at the end.
    private(set) var final: [Int64] = []
    let score: BCubed

    /// - Parameter times: of each story, where they are not its own.
    init(_ stories: [LabelledStory], at times: [Timestamp]? = nil, limits: EventLimits = EventLimits()) {
        var tracker = EventTracker(limits: limits)
        var next = Event.ID(1)
        var target: [Int64: Int64] = [:]
        for (index, story) in stories.enumerated() {
            let placed = tracker.place(
                story: Story.ID(Int64(index) + 1), content: story.content, topic: Topic.ID("all"),
                at: times?[index] ?? story.timestamp,
                nextEvent: &next)
            given.append(placed.event.number)
            for merge in placed.merges { target[merge.event.number] = merge.into.number }
        }
        final = given.map { event in
            var event = event
            while let next = target[event] { event = next }
            return event
        }
        score = BCubed(found: given, labels: stories.map(\.event))
    }
}
