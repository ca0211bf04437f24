import NewsModel

/// Tells "the network is away" from "a feed is broken": nothing but failures to connect, at several hosts in a row.
struct Connectivity: Sendable {
    /// Hosts that must have failed since the last answer from anywhere.
    private static let enough = 4
    private var unreachable: Set<String> = []

    var isOffline: Bool { unreachable.count >= Self.enough }

    mutating func note(_ outcome: PollOutcome, host: String) {
        switch outcome.kind {
        case .dnsFailure, .connectFailure, .timeout:
            if unreachable.count < 64 { unreachable.insert(host) }
        case .cancelled, .internalError, .addressRefused: break
        default: unreachable.removeAll()
        }
    }
}
