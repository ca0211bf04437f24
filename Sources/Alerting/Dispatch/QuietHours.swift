import Foundation
package import NewsModel

/// A daily stretch of wall-clock time in which a sink is not told, in a time zone of its own.
package struct QuietHours: Hashable, Sendable {
    /// Minutes after midnight, 0...1440; a stretch with `to` at or before `from` ends on the next day.
    package let from: Int
    package let to: Int
    /// ISO 8601 weekdays on which a stretch begins, 1 Monday to 7 Sunday.
    package let days: Set<Int>
    /// A name of the tz database; UTC where the machine does not know it.
    package let zone: String
    /// Alerts at and above this severity are told all the same.
    package let except: Topic.Severity?

    package init(from: Int, to: Int, days: Set<Int> = Set(1...7), zone: String = "UTC", except: Topic.Severity? = nil) {
        self.from = from
        self.to = to
        self.days = days
        self.zone = zone
        self.except = except
    }

    /// The end of the stretch that covers the time, or nil where none does or the alert is loud enough.
    package func end(at time: Timestamp, _ severity: Topic.Severity) -> Timestamp? {
        if let except, severity >= except { return nil }
        let offset = offset(at: time)
        let local = time.seconds + offset
        let today = floorDivision(local, 86_400)
        // A stretch of yesterday may still last.
        for day in [today, today - 1] where days.contains(weekday(day)) {
            let start = day * 86_400 + Int64(from) * 60
            let end = (to > from ? day : day + 1) * 86_400 + Int64(to) * 60
            guard start <= local, local < end else { continue }
            // The offset at the end counts: the clocks may change meanwhile.
            let endOffset = self.offset(at: Timestamp(seconds: end - offset))
            return Timestamp(seconds: end - endOffset)
        }
        return nil
    }

    /// Seconds east of UTC.
    private func offset(at time: Timestamp) -> Int64 {
        guard let zone = TimeZone(identifier: zone) else { return 0 }
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
    }

    /// Day 0, 1970-01-01, was a Thursday.
    private func weekday(_ day: Int64) -> Int { Int(((day + 3) % 7 + 7) % 7) + 1 }

    private func floorDivision(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : (a - b + 1) / b }
}
