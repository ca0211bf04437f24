import NewsModel

/// The days that the beginning of a story speaks of: "on Tuesday" is the last Tuesday up to the day of the story.
struct SpokenDays: Sendable {
    /// The story's own day, counted from 1970.
    private let day: Int64
    /// Bit n: n days before it.
    private let past: UInt8

    /// - Parameter weekdays: bit 0 for Monday.
    init(weekdays: UInt8, at time: Timestamp) {
        day = (time.milliseconds - (time.milliseconds < 0 ? 86_399_999 : 0)) / 86_400_000
        // 1 January 1970 was a Thursday.
        let today = ((day % 7) + 10) % 7
        var past: UInt8 = 0
        for weekday in 0..<Int64(7) where weekdays & (1 << weekday) != 0 { past |= 1 << ((today - weekday + 7) % 7) }
        self.past = past
    }

    /// Both speak of days, and of no day in common.
    func conflict(with other: SpokenDays) -> Bool { past != 0 && other.past != 0 && !meet(other) }

    /// Both speak of one and the same day.
    func meet(_ other: SpokenDays) -> Bool {
        let (later, earlier) = day >= other.day ? (self, other) : (other, self)
        let apart = later.day.subtractingReportingOverflow(earlier.day)
        guard !apart.overflow, apart.partialValue < 7 else { return false }
        return later.past >> UInt8(apart.partialValue) & earlier.past != 0
    }
}
