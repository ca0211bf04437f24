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

    /// An event's size at the moment of a delta.
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
