/// An instant: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// The one unit of time in values, in the database and in arithmetic; RFC 3339 is for people and for JSON.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(seconds: Int64) { milliseconds = seconds.multipliedReportingOverflow(by: 1000).partialValue }

    /// Whole seconds, rounded down.
    public var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
    public static func + (a: Self, b: Duration) -> Self { Self(milliseconds: a.milliseconds &+ b.milliseconds) }
    public static func - (a: Self, b: Duration) -> Self { Self(milliseconds: a.milliseconds &- b.milliseconds) }
    public static func - (a: Self, b: Self) -> Duration { .milliseconds(a.milliseconds &- b.milliseconds) }
}

extension Duration {
    /// The whole milliseconds in this duration; a duration too long for 64 bits saturates.
    public var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        return overflow ? (seconds < 0 ? .min : .max) : product &+ attoseconds / 1_000_000_000_000_000
    }
}
