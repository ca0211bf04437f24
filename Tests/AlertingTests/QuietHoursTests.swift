import NewsModel
import Testing

@testable import Alerting

@Suite struct QuietHoursTests {
    private static func hours(_ from: Int, _ to: Int, _ zone: String = "UTC", days: Set<Int> = Set(1...7)) -> QuietHours
    {
        QuietHours(from: from * 60, to: to * 60, days: days, zone: zone)
    }

    /// 2019-05-14 was a Tuesday. Seconds are of that day, in UTC.
    @Test(
        arguments: [
            (hours(9, 17), 8, nil), (hours(9, 17), 9, 17), (hours(9, 17), 16, 17), (hours(9, 17), 17, nil),
            (hours(22, 7), 23, 31), (hours(22, 7), 3, 7), (hours(22, 7), 7, nil),
            (hours(22, 7, days: [1]), 3, 7), (hours(22, 7, days: [1]), 23, nil), (hours(22, 7, days: [2]), 3, nil),
            (hours(0, 24), 12, 24), (hours(9, 17, "America/New_York"), 12, nil),
            (hours(9, 17, "America/New_York"), 13, 21),
            (hours(9, 17, "Not/AZone"), 10, 17),
        ] as [(QuietHours, Int64, Int64?)])
    func endOfAStretch(hours: QuietHours, hour: Int64, end: Int64?) {
        let day = Timestamp(year: 2019, month: 5, day: 14)
        #expect(hours.end(at: day + .seconds(hour * 3600), .notice) == end.map { day + .seconds($0 * 3600) })
    }

    /// In the night of 31 March 2019 Berlin's clocks went from 2 to 3: seven o'clock came an hour early.
    @Test func theClocksMayChangeMeanwhile() {
        let before = Timestamp(year: 2019, month: 3, day: 30) + .seconds(22 * 3600)
        let end = Self.hours(22, 7, "Europe/Berlin").end(at: before, .notice)
        #expect(end == Timestamp(year: 2019, month: 3, day: 31) + .seconds(5 * 3600))
    }
}
