import DeltaDetection
import NewsModel

extension RecordPlan {
    /// Adds deltas that no story's change brought about, with the alerts that their topics' policies ask for.
    mutating func tell(_ new: [Delta], topics: [Topic.ID: Topic], feed: Feed? = nil) {
        deltas += new
        alerts += new.compactMap { delta in
            AlertComposer.alert(for: delta, topic: delta.topic.flatMap { topics[$0] }, feed: feed)
        }
    }
}
