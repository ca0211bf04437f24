/// That a story belongs to an event, and where its information comes from.
///
/// One row a story and topic: a later row for the same pair (a merge, another origin) replaces the earlier one.
public struct EventMembership: Hashable, Sendable {
    public var event: Event.ID
    public let topic: Topic.ID
    public let story: Story.ID
    /// The independent source, such as `Reuters`; the outlet itself where it reports on its own.
    public var origin: String
    /// The story that this is a near-copy of, where one is known.
    public let copyOf: Story.ID?
    /// When the story was placed; it keeps that when it is moved.
    public let time: Timestamp
    /// Since when the story has been withdrawn: it stays in the event and counts neither as a story nor for its origin.
    public var withdrawn: Timestamp?
    /// Why the story joined the event or opened it, in words: `joins 12: names Guaidó, Caracas; 2 days`.
    ///
    /// These two are said once, where they are decided; a later row that leaves them out keeps what the record has.
    public var reason: String?
    /// Where the origin was read: `credit line`.
    public var originReason: String?

    /// The reason of what an operator overruled.
    public static let overruled = "an operator's word"

    public init(
        event: Event.ID, topic: Topic.ID, story: Story.ID, origin: String, copyOf: Story.ID? = nil, time: Timestamp,
        withdrawn: Timestamp? = nil, reason: String? = nil, originReason: String? = nil
    ) {
        self.event = event
        self.topic = topic
        self.story = story
        self.origin = origin
        self.copyOf = copyOf
        self.time = time
        self.withdrawn = withdrawn
        self.reason = reason
        self.originReason = originReason
    }
}
