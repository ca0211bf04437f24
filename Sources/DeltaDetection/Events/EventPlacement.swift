public import NewsModel

/// Where the tracker put a story: the event it joined or opened, whose information it carries, and what to record.
public struct EventPlacement: Hashable, Sendable {
    public let event: Event.ID
    /// The story is the first of its event.
    public let opened: Bool
    /// The independent source of the story's information (see `EventMembership.origin`).
    public let origin: String
    /// The event has more independent origins than before: the story corroborates.
    public let corroborates: Bool
    /// The tracked story that this one is a near-copy of.
    public let copyOf: Story.ID?
    /// Events that this story showed to be the same happening; their stories are now in `event`.
    public let merges: [Event.Merge]
    public let tally: Event.Tally
    /// Every row that changes, the story's own first; a row replaces an earlier one of the same topic and story.
    public let memberships: [EventMembership]
    /// What the event's opening story said before this one came; nil where this one opened the event.
    public let claim: EventClaim?

    /// What the placement of a new story is called (design section 4).
    public var kind: Delta.Kind { opened ? .firstStory : corroborates ? .corroborated : .followUp }
}
