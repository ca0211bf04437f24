/// The cluster of stories that report the same happening.
package enum Event {
    /// Allotted by the record in order of opening; kept by the older event when two are merged.
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

    /// That two events proved to be one: the younger's stories are the older's from then on, and its number leads there.
    package struct Merge: Hashable, Sendable {
        package let event: ID
        package let into: ID
        package let time: Timestamp
        package init(event: ID, into: ID, time: Timestamp) {
            self.event = event
            self.into = into
            self.time = time
        }
    }

    /// An event's size at the moment of a delta: of the stories that stand, withdrawn ones left out.
    package struct Tally: Hashable, Sendable, Codable {
        package let id: ID
        package let stories: Int
        /// The independent sources of the information, in order of appearance.
        package let origins: [String]
        package init(id: ID, stories: Int, origins: [String]) {
            self.id = id
            self.stories = stories
            self.origins = origins
        }
    }
}
