/// Why a sink did not take a message, told apart by what is to be done.
public enum DeliveryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Try again, not before `retryAfter` where the receiver said so.
    case transient(String, retryAfter: Duration? = nil)
    /// Nobody answered: an outage, which says nothing about the message.
    case unreachable(String)
    /// The receiver will never take this message.
    case permanent(String)
    /// We stopped, and it says nothing about the receiver.
    case interrupted

    public var description: String {
        switch self {
        case .transient(let reason, _), .unreachable(let reason), .permanent(let reason): reason
        case .interrupted: "feedwatch was stopped"
        }
    }
}
