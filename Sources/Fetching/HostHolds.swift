public import NewsModel

/// Hosts that are left alone, as they stood at some moment, and until when.
public struct HostHolds: Hashable, Sendable {
    /// Another one after each wish of a host; it goes on from one memory to the next.
    public let generation: Int
    public let hosts: [String: Timestamp]

    public init(generation: Int = 0, hosts: [String: Timestamp] = [:]) {
        self.generation = generation
        self.hosts = hosts
    }
}
