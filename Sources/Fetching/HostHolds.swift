public import NewsModel

/// Hosts that are left alone, as they stood at some moment.
public struct HostHolds: Hashable, Sendable {
    public let generation: Int
    public let hosts: [String: Timestamp]
}
