package import NewsModel

/// Where the tracker put a story: the event it joined or opened, whose information it carries, and what to record.
package struct EventPlacement: Hashable, Sendable {
    package let event: Event.ID
    /// The story is the first of its event.
    package let opened: Bool
    /// The independent source of the story's information (see `EventMembership.origin`).
    package let origin: String
    /// The event has more independent origins than before: the story corroborates.
    package let corroborates: Bool
    /// The tracked story that this one is a near-copy of.
    package let copyOf: Story.ID?
    /// Events that this story showed to be the same happening; their stories are now in `event`.
    package let merges: [Event.Merge]
    package let tally: Event.Tally
    /// Every row that changes, the story's own first; a row replaces an earlier one of the same topic and story.
    package let memberships: [EventMembership]

    /// What the placement of a new story is called (design section 4).
    package var kind: Delta.Kind { opened ? .firstStory : corroborates ? .corroborated : .followUp }
}
