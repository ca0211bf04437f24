import NewsModel
import TextProcessing

/// A story that attracts others.
struct TrackedStory: Sendable {
    let id: Story.ID
    let time: Timestamp
    let outlet: String
    /// Ascending by the terms' hashes, as in the profile.
    var terms: [TermIndex.Term]
    var shingles: TextShingles
    /// See `StoryProfile.opening`; as places of terms.
    var opening: [[Int32]]
    /// The days that its beginning speaks of.
    var days: SpokenDays
    /// What it says happened.
    var claim: EventClaim
    var event: Event.ID

    var key: Key { Key(time: time, id: id) }

    /// The order of arrival, the same however the stories are read back from the record.
    struct Key: Sendable, Comparable {
        let time: Timestamp
        let id: Story.ID
        static func < (a: Key, b: Key) -> Bool { (a.time, a.id) < (b.time, b.id) }
    }
}
