import Synchronization

/// What was found for a name: the same few outlets are asked for all the time. Forgets all when it is full, so that names
/// made up by a feed take no more room than this.
final class NameCache<Value: Sendable>: Sendable {
    private static var capacity: Int { 4_096 }
    private static var longestName: Int { 256 }

    private let known = Mutex<[String: Value]>([:])

    func value(of name: String, _ find: (String) -> Value) -> Value {
        if let value = known.withLock({ $0[name] }) { return value }
        let value = find(name)
        guard name.utf8.count <= Self.longestName else { return value }
        known.withLock { known in
            if known.count >= Self.capacity { known = [:] }
            known[name] = value
        }
        return value
    }
}
