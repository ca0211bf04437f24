import NewsModel

/// A zone of the tz database by its name, `America/Los_Angeles`, and the time that it keeps.
struct ZoneRegion {
    /// Minutes east of Greenwich without summer time.
    private let standard: Int
    private let rule: ZoneRegionTable.Rule?
    /// The first year for which this is true.
    private let since: Int

    /// In letters of either case; nil for a name that nobody knows.
    static func named(_ name: String) -> ZoneRegion? { all[ASCII.lowercased(name)] }

    /// Minutes east of Greenwich when the clocks there show this; nil for years in which they went otherwise.
    func offset(at time: CivilTime) -> Int? {
        guard time.year >= since else { return nil }
        guard let rule else { return standard }
        let minute = time.minuteOfAge
        let from = Self.minute(of: rule.from, in: time.year)
        let to = Self.minute(of: rule.to, in: time.year)
        let isSummer = from < to ? from <= minute && minute < to : minute >= from || minute < to
        return isSummer ? standard + rule.minutes : standard
    }

    /// As `CivilTime.minuteOfAge`.
    private static func minute(of change: ZoneRegionTable.Change, in year: Int) -> Int {
        var day = CivilTime(year: year)
        day.month = change.month
        let first = (change.weekday - day.weekday + 7) % 7 + 1
        day.day = first + (change.week - 1) * 7
        if day.day > CivilTime.days(inMonth: change.month, of: year) { day.day -= 7 }
        return day.minuteOfAge + change.minute
    }

    private static let all: [String: ZoneRegion] = {
        var all: [String: ZoneRegion] = [:]
        for row in ZoneRegionTable.rows.split(separator: "\n") {
            let words = row.split(separator: " ")
            guard words.count > 3, let standard = Int(words[0]), let since = Int(words[2]) else { continue }
            let zone = ZoneRegion(
                standard: standard, rule: words[1].first.flatMap { ZoneRegionTable.rules[$0] }, since: since)
            for name in words[3...] { all[String(name)] = zone }
        }
        return all
    }()
}
