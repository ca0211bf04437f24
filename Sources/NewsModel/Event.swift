/// The cluster of stories that report the same happening.
public enum Event {
    /// Allotted by the record in order of opening; kept by the older event when two are merged.
    public struct ID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        public let number: Int64
        public init(_ number: Int64) { self.number = number }
        public var description: String { String(number) }
        public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
        public init(from decoder: any Decoder) throws {
            number = try decoder.singleValueContainer().decode(Int64.self)
        }
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(number)
        }
    }

    /// That two events proved to be one: the younger's stories are the older's from then on, and its number leads there.
    public struct Merge: Hashable, Sendable {
        public let event: ID
        public let into: ID
        public let time: Timestamp
        public init(event: ID, into: ID, time: Timestamp) {
            self.event = event
            self.into = into
            self.time = time
        }
    }

    /// An event's size at the moment of a delta: of the stories that stand, withdrawn ones left out.
    public struct Tally: Hashable, Sendable, Codable {
        public let id: ID
        public let stories: Int
        /// The independent sources of the information, in order of appearance.
        public let origins: [String]
        public init(id: ID, stories: Int, origins: [String]) {
            self.id = id
            self.stories = stories
            self.origins = origins
        }
    }
}
