import DeltaDetection
import NewsModel

/// How many generated copies are recognised, and how many different reports of one event are kept apart.
///
/// Reports of different outlets are not different texts when both print an agency's. They are taken for one text, and left
/// out of the count, where a run of `sharedRun` words, quotations left out, stands word for word in both: people who
/// write about the same happening quote the same words, but do not make the same sentence of 25 of their own. The
/// tracker judges by the share of four-word runs, quotations included, and knows nothing of long ones.
enum CopyReport {
    private static let sharedRun = 25

    static func print(_ stories: [LabelledStory]) {
        for maker in CopyMaker.allCases {
            var (recognised, all) = (0, 0)
            for (index, story) in stories.enumerated() where story.text.split(separator: " ").count >= 40 {
                let copy = maker.copy(story.content, seed: UInt64(index))
                all += 1
                if isCopy(of: story.content, copy, at: story.timestamp) { recognised += 1 }
            }
            Swift.print("copies \(maker.rawValue): \(recognised) of \(all) recognised")
        }
        var (apart, pairs, joint, jointCopies) = (0, 0, 0, 0)
        for (index, story) in stories.enumerated() {
            for other in stories[..<index] where other.event == story.event && other.outlet != story.outlet {
                let isCopy = isCopy(of: other.content, story.content, at: other.timestamp)
                if SharedRun.longest(in: other.text, story.text) >= sharedRun {
                    joint += 1
                    if isCopy { jointCopies += 1 }
                    continue
                }
                pairs += 1
                if isCopy {
                    Swift.print(
                        "taken for a copy: \(other.outlet) \(other.title.prefix(50)) | \(story.outlet) \(story.title.prefix(50))"
                    )
                } else {
                    apart += 1
                }
            }
        }
        Swift.print("different reports of one event: \(apart) of \(pairs) kept apart")
        Swift.print(
            "of one event by different outlets, with \(sharedRun) words in a row in common: "
                + "\(jointCopies) of \(joint) taken for copies")
    }

    private static func isCopy(of first: StoryContent, _ second: StoryContent, at time: Timestamp) -> Bool {
        var tracker = EventTracker()
        var next = Event.ID(1)
        _ = tracker.place(story: Story.ID(1), content: first, topic: Topic.ID("t"), at: time, nextEvent: &next)
        let placed = tracker.place(
            story: Story.ID(2), content: second, topic: Topic.ID("t"), at: time, nextEvent: &next)
        return placed.copyOf == Story.ID(1)
    }
}
