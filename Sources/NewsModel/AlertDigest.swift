/// When alerts are gathered into one message instead of being told as they come.
public enum AlertDigest: Hashable, Sendable {
    /// So long after the first of them.
    case every(Duration)
    /// At a time of day, in minutes after midnight, on these ISO 8601 weekdays (1 Monday to 7 Sunday), in a time zone of
    /// the tz database.
    case at(minutes: Int, days: Set<Int>, zone: String)
}
