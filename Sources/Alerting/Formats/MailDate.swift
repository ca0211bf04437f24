import NewsModel

/// A date as RFC 5322 section 3.3 writes it, in UTC: `Tue, 14 May 2019 18:30:00 +0000`.
enum MailDate {
    static func text(_ time: Timestamp) -> String {
        let (date, seconds) = (time.civilDate, time.seconds)
        let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let ofDay = seconds - day * 86_400
        let weekday = weekdays[Int(((day + 3) % 7 + 7) % 7)]
        let month = months[Int(date.month) - 1]
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map(twoDigits).joined(separator: ":")
        return "\(weekday), \(twoDigits(date.day)) \(month) \(date.year) \(clock) +0000"
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
