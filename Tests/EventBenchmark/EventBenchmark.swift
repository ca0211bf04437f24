import DeltaDetection
import NewsModel

/// What events and questions cost a story: `EventBenchmark [STORIES] [TOPICS]`, 100,000 and 1,000 unless told.
///
/// Stories of about 300 words are drawn from a vocabulary with a Zipf-like tail; a third report a happening that others of
/// their topic report, and each carries a sentence that answers the topic's question.
///
/// On two cores shared with other work (load 7): 462 us for events, 70 us for questions, 533 us for both, a story; the
/// longest placement took 46 ms.
@main
enum EventBenchmark {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let (stories, topics) = (numbers.first ?? 100_000, numbers.dropFirst().first ?? 1_000)
        var maker = StoryMaker(seed: 1)
        var tracker = EventTracker()
        var ledgers = Array(repeating: DetectionMemory.Ledger(lastLook: Timestamp(seconds: 0)), count: topics)
        var next = Event.ID(1)
        let clock = ContinuousClock()
        var (placing, asking, longest) = (Duration.zero, Duration.zero, Duration.zero)
        let questions = (0..<topics).map { Question(StoryMaker.topic($0)) }
        for number in 0..<stories {
            let index = number % topics
            let topic = questions[index].topic
            let content = maker.story(topic: index)
            let time = Timestamp(seconds: 1_557_792_000 + Int64(number) * 10)
            let story = Story.ID(Int64(number) + 1)
            var placed: EventPlacement?
            let one = clock.measure {
                placed = tracker.place(story: story, content: content, topic: topic.id, at: time, nextEvent: &next)
            }
            placing += one
            longest = max(longest, one)
            asking += clock.measure {
                let sentence = String(content.text.prefix(80))
                let found = AnswerEvidence(
                    answer: number % 3 == 0 ? "yes" : "no", sentence: sentence, field: .text,
                    span: 0..<sentence.utf8.count)
                let update = AnswerLedger.update(
                    question: questions[index], story: story, content: content, revision: 1, evidence: [found],
                    storyOrigin: placed?.origin ?? content.outlet, open: [], at: time)
                var look = QuestionLook(at: &ledgers[index], policy: topic.answerPolicy)
                ledgers[index].rows += update.opened
                look.note(opened: update.opened, closed: [])
                _ = look.settle(&ledgers[index], of: topic, at: time)
            }
        }
        print("\(stories) stories in \(topics) topics, \(next.number - 1) events")
        print("events: \(micros(placing, stories)) us a story, longest \(micros(longest, 1)) us")
        print("questions: \(micros(asking, stories)) us a story")
        print("both: \(micros(placing + asking, stories)) us a story")
    }

    private static func micros(_ duration: Duration, _ count: Int) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return (seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / Int64(max(1, count))
    }
}
