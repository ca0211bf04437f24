import Foundation
import NewsModel

/// Days and times of day as people in one place count them.
struct WallClock: Hashable, Sendable {
    static let day: Int64 = 86_400

    /// nil, which counts as UTC, where the machine does not know the zone.
    private let timeZone: TimeZone?

    /// - Parameter zone: a name of the tz database.
    init(zone: String) { timeZone = TimeZone(identifier: zone) }

    /// Seconds since 1970-01-01T00:00 on the clock on the wall.
    func local(_ time: Timestamp) -> Int64 { time.seconds + offset(at: time) }

    /// The first moment at which the clock on the wall shows this or a later time.
    ///
    /// In the night when clocks go forward, a time that is skipped is the moment of the change; when they go back, a time
    /// that comes twice is the first of the two.
    func time(ofLocal local: Int64) -> Timestamp {
        // No place is farther from Greenwich than this.
        var from = Timestamp(seconds: local - 16 * 3600)
        let last = Timestamp(seconds: local + 16 * 3600)
        while true {
            let reached = max(from, Timestamp(seconds: local - offset(at: from)))
            guard let change = change(after: from), change <= last, change <= reached else { return reached }
            from = change
        }
    }

    /// The day's number, 0 being 1970-01-01.
    static func day(ofLocal local: Int64) -> Int64 { local >= 0 ? local / day : (local - day + 1) / day }

    /// ISO 8601, 1 Monday to 7 Sunday. Day 0 was a Thursday.
    static func weekday(_ day: Int64) -> Int { Int(((day + 3) % 7 + 7) % 7) + 1 }

    /// Seconds east of UTC.
    private func offset(at time: Timestamp) -> Int64 { Int64(timeZone?.secondsFromGMT(for: Self.date(time)) ?? 0) }

    /// When the clocks are changed next.
    private func change(after time: Timestamp) -> Timestamp? {
        timeZone?.nextDaylightSavingTimeTransition(after: Self.date(time)).map {
            Timestamp(seconds: Int64($0.timeIntervalSince1970.rounded()))
        }
    }

    private static func date(_ time: Timestamp) -> Date { Date(timeIntervalSince1970: Double(time.seconds)) }
}
