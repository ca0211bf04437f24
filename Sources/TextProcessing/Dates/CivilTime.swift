import NewsModel

/// A date and time of day as written, before it is known to be possible.
struct CivilTime {
    var year: Int
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    /// Minutes east of Greenwich.
    var offset = 0
    var zone = DateParser.Zone.absent

    init(year: Int) { self.year = year }

    /// The `weekday`-th day (1 is Monday) of a week of ISO 8601; week 1 is that of 4 January. nil where the year has no
    /// such week.
    init?(year: Int, week: Int, weekday: Int) {
        guard (1...9999).contains(year) else { return nil }
        self.init(year: year)
        let fourth = Timestamp(year: Int64(year), month: 1, day: 4).milliseconds / 86_400_000
        let ofFourth = Int(((fourth + 3) % 7 + 7) % 7) + 1
        let length = Self.days(inMonth: 2, of: year) + 337
        // A week belongs to the year that its Thursday is in.
        guard (1...length).contains(week * 7 + 4 - ofFourth - 3) else { return nil }
        var dayOfYear = week * 7 + weekday - ofFourth - 3
        if dayOfYear < 1 {
            self.year -= 1
            dayOfYear += Self.days(inMonth: 2, of: self.year) + 337
        } else if dayOfYear > length {
            self.year += 1
            dayOfYear -= length
        }
        guard set(dayOfYear: dayOfYear) else { return nil }
    }

    /// 1 Monday to 7 Sunday.
    var weekday: Int { ((midnight / 1440 + 3) % 7 + 7) % 7 + 1 }

    /// Minutes since 1970 on the clocks of the place.
    var minuteOfAge: Int { midnight + hour * 60 + minute }

    private var midnight: Int {
        Int(Timestamp(year: Int64(year), month: Int64(month), day: Int64(day)).milliseconds / 60_000)
    }

    /// Whether the calendar has such a day.
    var isDay: Bool {
        (1...9999).contains(year) && (1...12).contains(month) && day >= 1 && day <= Self.days(inMonth: month, of: year)
    }

    /// Takes the offset that the zone has at this date and time.
    mutating func set(zone name: ZoneName) {
        let known = name.offset ?? name.region?.offset(at: self)
        offset = known ?? 0
        zone = known == nil ? .unknown : .known
    }

    /// The instant; nil where the calendar or the clock has no such time. A leap second is the second after it.
    var timestamp: Timestamp? {
        guard isDay, (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
            hour < 24 || (minute == 0 && second == 0), abs(offset) < 24 * 60
        else { return nil }
        let midnight = Timestamp(year: Int64(year), month: Int64(month), day: Int64(day))
        let seconds = (hour * 60 + minute - offset) * 60 + second
        return Timestamp(milliseconds: midnight.milliseconds + Int64(seconds) * 1000 + Int64(millisecond))
    }

    /// The `day`-th day of the year; nil where the year is shorter.
    mutating func set(dayOfYear: Int) -> Bool {
        var rest = dayOfYear
        for month in 1...12 {
            let days = Self.days(inMonth: month, of: year)
            if rest >= 1, rest <= days {
                self.month = month
                day = rest
                return true
            }
            rest -= days
        }
        return false
    }

    /// RFC 2822 section 4.3: two digits up to 49 are this century, three digits count from 1900.
    static func fullYear(_ number: Int, digits: Int) -> Int {
        switch digits {
        case 1, 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
