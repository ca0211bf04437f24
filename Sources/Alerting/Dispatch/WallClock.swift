import Foundation
import NewsModel

/// Days and times of day as people in one place count them.
struct WallClock: Hashable, Sendable {
    static let day: Int64 = 86_400

    /// A name of the tz database; UTC where the machine does not know it.
    let zone: String

    /// Seconds since 1970-01-01T00:00 on the clock on the wall.
    func local(_ time: Timestamp) -> Int64 { time.seconds + offset(at: time) }

    /// When the clock on the wall shows this; `near` is a moment close to it, whose offset is tried first. The offset at
    /// the moment itself counts: the clocks may change meanwhile.
    func time(ofLocal local: Int64, near: Timestamp) -> Timestamp {
        let guess = Timestamp(seconds: local - offset(at: near))
        return Timestamp(seconds: local - offset(at: guess))
    }

    /// The day's number, 0 being 1970-01-01.
    static func day(ofLocal local: Int64) -> Int64 { local >= 0 ? local / day : (local - day + 1) / day }

    /// ISO 8601, 1 Monday to 7 Sunday. Day 0 was a Thursday.
    static func weekday(_ day: Int64) -> Int { Int(((day + 3) % 7 + 7) % 7) + 1 }

    /// Seconds east of UTC.
    private func offset(at time: Timestamp) -> Int64 {
        guard let zone = TimeZone(identifier: zone) else { return 0 }
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
    }
}
