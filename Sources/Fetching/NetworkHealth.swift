import NewsModel

/// Tells trouble here from trouble there: when host after host cannot be reached and none can, it is our own network,
/// and no feed is to blame.
package struct NetworkHealth: Sendable {
    /// So many different hosts in a row that cannot be reached, and we call ourselves offline.
    package static let hosts = 3

    /// What a poll told about the network as a whole.
    package enum Change: Hashable, Sendable {
        case wentOffline, cameBack
    }

    package private(set) var isOffline = false
    private var unreachable: Set<String> = []

    package init() {}

    /// Takes note of how a fetch from a host ended; a change is to be reported once.
    package mutating func note(_ result: FetchResult, host: String) -> Change? {
        switch result.content {
        case .deferred: return nil
        case .failed(let outcome) where Self.isAboutReach(outcome.kind):
            // The set need not grow: beyond the limit it only confirms.
            if unreachable.count < Self.hosts { unreachable.insert(host) }
            guard !isOffline, unreachable.count >= Self.hosts else { return nil }
            isOffline = true
            return .wentOffline
        case .failed(let outcome) where outcome.kind == .cancelled || outcome.kind == .internalError: return nil
        case .failed, .notModified, .unchanged, .document:
            // Any answer at all, an error included, came over the network.
            unreachable.removeAll()
            guard isOffline else { return nil }
            isOffline = false
            return .cameBack
        }
    }

    private static func isAboutReach(_ kind: PollOutcome.Kind) -> Bool {
        switch kind {
        case .dnsFailure, .connectFailure, .timeout: true
        default: false
        }
    }
}
