extension Timestamp {
    /// RFC 3339 section 5.6 in UTC, with milliseconds only where there are any: `2019-05-14T18:30:00Z`.
    public var rfc3339: String { rfc3339(offset: 0) }

    /// The same instant by a clock that is `offset` minutes east of Greenwich: `2021-12-16T00:30:00+03:00`.
    public func rfc3339(offset: Int) -> String {
        let zone = offset == 0 ? "Z" : Self.zone(offset)
        return Timestamp(milliseconds: milliseconds &+ Int64(offset) &* 60_000).clock + zone
    }

    private static func zone(_ offset: Int) -> String {
        let minutes = Int64(offset.magnitude)
        return (offset < 0 ? "-" : "+") + "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// Date and time of day in UTC, without a zone.
    private var clock: String {
        let date = civilDate
        let ofDay = seconds - daysSinceEpoch * 86_400
        let fraction = milliseconds - seconds * 1000
        let year = date.year < 0 ? "-" + Self.padded(-date.year, 4) : Self.padded(date.year, 4)
        let time = "\(Self.padded(ofDay / 3600, 2)):\(Self.padded(ofDay / 60 % 60, 2)):\(Self.padded(ofDay % 60, 2))"
        return "\(year)-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T\(time)"
            + (fraction == 0 ? "" : ".\(Self.padded(fraction, 3))")
    }

    /// The proleptic Gregorian date of this instant in UTC.
    public var civilDate: (year: Int64, month: Int64, day: Int64) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let z = daysSinceEpoch + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Midnight UTC of a proleptic Gregorian date; `month` 1...12, `day` 1...31, not checked against the month.
    public init(year: Int64, month: Int64, day: Int64) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(seconds: (era * 146_097 + dayOfEra - 719_468) * 86_400)
    }

    private var daysSinceEpoch: Int64 { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
