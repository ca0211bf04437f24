/// One news report by one outlet as the record holds it, known again across polls, feeds and edits.
package struct Story: Hashable, Sendable, Identifiable {
    /// Allotted by the record in order of first sight; never used again.
    package struct ID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        package let number: Int64
        package init(_ number: Int64) { self.number = number }
        package var description: String { String(number) }
        package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
        package init(from decoder: any Decoder) throws {
            number = try decoder.singleValueContainer().decode(Int64.self)
        }
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(number)
        }
    }

    package enum State: String, Hashable, Sendable {
        case listed
        /// No feed lists it any more, and nothing says it was taken back.
        case rolledOff
        case withdrawn
        /// Its text was dropped by retention; its identity is kept, so that it never comes back as new.
        case tombstone
    }

    package let id: ID
    /// What the story was first known by, the same on every machine: alert ids are made from it.
    package var identity: String
    package var content: StoryContent
    package var canonicalLink: String?
    /// Number of the current revision; the first is 1.
    package var revision: Int
    package var state: State
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    package var published: Timestamp?
    package var updated: Timestamp?
    package var matches: [Match]
    package var event: Event.ID?

    package init(
        id: ID, identity: String, content: StoryContent, canonicalLink: String?, revision: Int = 1,
        state: State = .listed, firstSeen: Timestamp, lastSeen: Timestamp, published: Timestamp? = nil,
        updated: Timestamp? = nil, matches: [Match] = [], event: Event.ID? = nil
    ) {
        self.id = id
        self.identity = identity
        self.content = content
        self.canonicalLink = canonicalLink
        self.revision = revision
        self.state = state
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.published = published
        self.updated = updated
        self.matches = matches
        self.event = event
    }
}
