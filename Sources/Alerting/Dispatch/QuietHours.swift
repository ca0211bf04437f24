public import NewsModel

/// A daily stretch of wall-clock time in which a sink is not told, in a time zone of its own.
public struct QuietHours: Hashable, Sendable {
    /// Minutes after midnight, 0...1440; a stretch with `to` at or before `from` ends on the next day.
    public let from: Int
    public let to: Int
    /// ISO 8601 weekdays on which a stretch begins, 1 Monday to 7 Sunday.
    public let days: Set<Int>
    /// A name of the tz database; UTC where the machine does not know it.
    public let zone: String
    /// Alerts at and above this severity are told all the same.
    public let except: Topic.Severity?

    public init(from: Int, to: Int, days: Set<Int> = Set(1...7), zone: String = "UTC", except: Topic.Severity? = nil) {
        self.from = from
        self.to = to
        self.days = days
        self.zone = zone
        self.except = except
    }

    /// The end of the stretch that covers the time, or nil where none does or the alert is loud enough.
    public func end(at time: Timestamp, _ severity: Topic.Severity) -> Timestamp? {
        if let except, severity >= except { return nil }
        let clock = WallClock(zone: zone)
        let today = WallClock.day(ofLocal: clock.local(time))
        // A stretch of yesterday may still last. Its ends are moments, so that an hour that comes twice begins it only once.
        for day in [today, today - 1] where days.contains(WallClock.weekday(day)) {
            let start = clock.time(ofLocal: day * WallClock.day + Int64(from) * 60)
            let end = clock.time(ofLocal: (to > from ? day : day + 1) * WallClock.day + Int64(to) * 60)
            if start <= time, time < end { return end }
        }
        return nil
    }
}
