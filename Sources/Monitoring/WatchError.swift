import Transfers
import WatchConfiguration
import NewsModel

/// Why a command or the service could not do what it was asked, and what to do about it.
public enum WatchError: Error, Sendable {
    /// The configuration has mistakes; each line is `file:line:column: error: ...`.
    case configuration([String])
    /// Something asked for is not there: a topic, a feed, a story.
    case notFound(String)
    /// The database or a file cannot be used.
    case unavailable(String)
    /// The record takes no writes: its disk is full, or its file may not grow.
    case notWritten(String)
    /// Input that cannot be read.
    case badInput(String)

    public var message: String {
        switch self {
        case .configuration(let lines): lines.joined(separator: "\n")
        case .notFound(let text), .unavailable(let text), .notWritten(let text), .badInput(let text): text
        }
    }
}

extension WatchError {
    static func tooFewDescriptors(_ limit: DescriptorLimit) -> WatchError {
        .unavailable(
            "this process may open \(limit.count) files and sockets, and needs \(DescriptorLimit.least)\n"
                + "raise the limit: `ulimit -n`, or LimitNOFILE= in the unit")
    }

    /// A topic that is not configured, with those that are.
    static func noTopic(_ name: String, in configuration: Configuration) -> WatchError {
        let known = configuration.topics.map(\.id.name).sorted()
        let list = known.isEmpty ? "none is configured" : "there are \(known.joined(separator: ", "))"
        return .notFound("there is no topic \(name); \(list)")
    }
}
