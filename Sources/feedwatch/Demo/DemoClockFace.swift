import NewsModel

/// The demo's own time: minutes since 06:00 UTC on 14 May 2019, and how feeds write it.
enum DemoClockFace {
    static let start = Timestamp(year: 2019, month: 5, day: 14) + .seconds(6 * 3600)

    static func time(ofMinute minute: Int) -> Timestamp { start + .seconds(minute * 60) }

    static func minute(of time: Timestamp) -> Int { Int((time.seconds - start.seconds) / 60) }

    /// RFC 822 as RSS 2.0 asks for it: `Tue, 14 May 2019 07:15:00 GMT`.
    static func rfc822(_ time: Timestamp) -> String {
        let date = time.civilDate
        let midnight = Timestamp(year: date.year, month: date.month, day: date.day)
        let days = (midnight.seconds / 86_400 % 7 + 7) % 7
        let ofDay = time.seconds - midnight.seconds
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(days)]
        let month = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][Int(date.month) - 1]
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(weekday), \(two(date.day)) \(month) \(date.year) \(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60)) GMT"
    }
}
