#if canImport(Glibc)
    import Glibc
#endif

/// How many files and sockets this process may have open at a time (RLIMIT_NOFILE).
public struct DescriptorLimit: Hashable, Sendable {
    /// What the record, the logs, the journal and the runtime need before the first connection is made.
    public static let reserve = 48
    /// Fewer cannot be worked with: parts of the runtime end the process where they cannot open a file.
    public static let least = 64

    public let count: Int

    public init(count: Int) { self.count = count }

    /// Asks for as many as the administrator allows, and says how many that are.
    public static func raised() -> DescriptorLimit {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard unsafe getrlimit(resource, &limit) == 0 else { return DescriptorLimit(count: 1024) }
        if limit.rlim_cur < limit.rlim_max {
            var most = limit
            most.rlim_cur = most.rlim_max
            if unsafe setrlimit(resource, &most) == 0 { limit = most }
        }
        return DescriptorLimit(count: Int(clamping: limit.rlim_cur))
    }

    public var isEnough: Bool { count >= Self.least }

    /// Connections that fit: one takes two descriptors while its name is looked up. More transfers wait their turn, so
    /// that want of descriptors never looks like a feed's failure.
    public var connections: Int { min(256, max(4, (count - Self.reserve) / 2)) }
}
