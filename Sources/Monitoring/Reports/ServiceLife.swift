import NewsModel
import NewsStore

/// What can be said of the service from outside: by the lock that it holds, and by its last word in the record.
enum ServiceLife: String, Sendable {
    case running
    /// It is there, and has not written for a while: its disk is full, its database is held by somebody else, it hangs.
    case stuck
    /// Something is at work that is no service yet, or never will be: a start, or `feedwatch poll`.
    case busy
    case stopped

    /// The heartbeat is written every half minute; three missed ones mean that it cannot be.
    private static let patience = Duration.seconds(90)

    /// - Parameter isHeld: whether a process has the record's lock; where that is not known, the heartbeat alone tells.
    init(isHeld: Bool?, heartbeat: ServiceNote?, now: Timestamp) {
        let beats = heartbeat?.value == ServiceNotes.running
        let isFresh = heartbeat.map { now - $0.time < Self.patience } ?? false
        switch isHeld {
        case true?: self = !beats ? .busy : isFresh ? .running : .stuck
        case false?: self = .stopped
        case nil: self = beats && isFresh ? .running : .stopped
        }
    }

    var isUp: Bool { self == .running || self == .stuck }

    func line(_ style: ReportStyle, started: Timestamp?, heartbeat: Timestamp?) -> String {
        let heard = heartbeat.map { style.relative($0) }
        return switch self {
        case .running:
            style.ink(.green, "running") + (started.map { ", since \(style.timeAndAge($0))" } ?? "")
        case .stuck:
            style.ink(.red, "running, but the record takes no writes") + (heard.map { "; the last was \($0)" } ?? "")
                + "; the service's log says why"
        case .busy: style.ink(.yellow, "starting, or polling once")
        case .stopped: style.ink(.red, "not running") + (heard.map { ", last heard of \($0)" } ?? "")
        }
    }
}
