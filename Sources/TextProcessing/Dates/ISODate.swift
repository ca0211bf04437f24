/// ISO 8601 dates and times: calendar, ordinal and week dates, basic and extended, from the bare year to milliseconds, with the
/// shortened two-digit forms that old feeds use (`03-12-31`, `-0312`, `031231`, `03335`).
struct ISODate {
    private let end: Int
    private var position = 0

    private init(end: Int) { self.end = end }

    /// nil where the text is not of this form; then it may be of another.
    static func read(_ bytes: borrowing Span<UInt8>) -> CivilTime? {
        var reader = ISODate(end: bytes.count)
        guard var time = reader.date(bytes) else { return nil }
        guard reader.position < reader.end else { return time }
        // "2022-09-26 GMT": a day and its zone.
        if bytes[reader.position] == 0x20 {
            var day = time
            let place = reader.position
            if reader.zone(bytes, into: &day), day.zone == .known { return day }
            reader.position = place
        }
        guard reader.separator(bytes), reader.clock(bytes, into: &time), reader.zone(bytes, into: &time) else {
            return nil
        }
        return time
    }

    private mutating func date(_ bytes: borrowing Span<UInt8>) -> CivilTime? {
        if skip(bytes, UInt8(ascii: "-")) { return shortMonth(bytes) }
        let start = position
        guard let number = digits(bytes, atMost: 14) else { return nil }
        switch position - start {
        case 4: return extendedDate(bytes, year: number)
        case 2:
            guard skip(bytes, UInt8(ascii: "-")), let rest = monthAndDay(bytes) else { return nil }
            return calendar(CivilTime.fullYear(number, digits: 2), rest.month, rest.day)
        case 5: return ordinal(CivilTime.fullYear(number / 1000, digits: 2), number % 1000)
        case 6: return calendar(CivilTime.fullYear(number / 10_000, digits: 2), number / 100 % 100, number % 100)
        case 7: return ordinal(number / 1000, number % 1000)
        case 8: return calendar(number / 10_000, number / 100 % 100, number % 100)
        case 12, 14:
            let full = position - start == 12 ? number * 100 : number
            guard var time = calendar(full / 10_000_000_000, full / 100_000_000 % 100, full / 1_000_000 % 100) else {
                return nil
            }
            (time.hour, time.minute, time.second) = (full / 10_000 % 100, full / 100 % 100, full % 100)
            return position == end ? time : nil
        default: return nil
        }
    }

    /// `-YYMM` or `-YY-MM`.
    private mutating func shortMonth(_ bytes: borrowing Span<UInt8>) -> CivilTime? {
        let start = position
        guard let number = digits(bytes, atMost: 4) else { return nil }
        switch position - start {
        case 4: return calendar(CivilTime.fullYear(number / 100, digits: 2), number % 100, 1)
        case 2:
            guard skip(bytes, UInt8(ascii: "-")), let month = digits(bytes, atMost: 2) else { return nil }
            return calendar(CivilTime.fullYear(number, digits: 2), month, 1)
        default: return nil
        }
    }

    private mutating func extendedDate(_ bytes: borrowing Span<UInt8>, year: Int) -> CivilTime? {
        if let week = weekDate(bytes, year: year) { return week }
        guard skip(bytes, UInt8(ascii: "-")) || skip(bytes, UInt8(ascii: "/")) else {
            return position == end ? calendar(year, 1, 1) : nil
        }
        let separator = bytes[position - 1]
        let start = position
        guard let month = digits(bytes, atMost: 3) else { return nil }
        let width = position - start
        guard skip(bytes, separator) else {
            return width == 3 ? ordinal(year, month) : calendar(year, month, 1)
        }
        // "2003-012-31" has been published: a month of three digits is still a month where a day follows.
        guard let day = digits(bytes, atMost: 2) else { return nil }
        return calendar(year, month, day)
    }

    /// `2004-W53-6`, `2004W536`, and `2004-W53` for the week's Monday (ISO 8601 section 5.2.3); nil, and nothing read,
    /// where there is none; a day that is in no calendar where the year has no such week.
    private mutating func weekDate(_ bytes: borrowing Span<UInt8>, year: Int) -> CivilTime? {
        let start = position
        let isExtended = skip(bytes, UInt8(ascii: "-"))
        guard position < end, bytes[position] | 0x20 == UInt8(ascii: "w"), position + 2 < end,
            let tens = ASCII.digit(bytes[position + 1]), let ones = ASCII.digit(bytes[position + 2])
        else {
            position = start
            return nil
        }
        position += 3
        var weekday = 1
        if !isExtended || skip(bytes, UInt8(ascii: "-")), position < end, let digit = ASCII.digit(bytes[position]) {
            weekday = Int(digit)
            position += 1
        }
        let week = Int(tens) * 10 + Int(ones)
        guard (1...7).contains(weekday) else { return calendar(year, 0, 0) }
        return CivilTime(year: year, week: week, weekday: weekday) ?? calendar(year, 0, 0)
    }

    private mutating func monthAndDay(_ bytes: borrowing Span<UInt8>) -> (month: Int, day: Int)? {
        guard let month = digits(bytes, atMost: 2), skip(bytes, UInt8(ascii: "-")),
            let day = digits(bytes, atMost: 2)
        else { return nil }
        return (month, day)
    }

    private func calendar(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
        var time = CivilTime(year: year)
        (time.month, time.day) = (month, day)
        return time
    }

    private func ordinal(_ year: Int, _ day: Int) -> CivilTime? {
        var time = CivilTime(year: year)
        return time.set(dayOfYear: day) ? time : nil
    }

    /// `T`, or the spaces that some write in its place.
    private mutating func separator(_ bytes: borrowing Span<UInt8>) -> Bool {
        let start = position
        while position < end, bytes[position] == 0x20 { position += 1 }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "t") { position += 1 }
        while position > start, position < end, bytes[position] == 0x20 { position += 1 }
        return position > start
    }

    private mutating func clock(_ bytes: borrowing Span<UInt8>, into time: inout CivilTime) -> Bool {
        let start = position
        guard let number = digits(bytes, atMost: 6) else { return false }
        switch position - start {
        case 1, 2:
            time.hour = number
            guard skip(bytes, UInt8(ascii: ":")) else { return true }
            guard let minute = digits(bytes, atMost: 2) else { return false }
            time.minute = minute
            guard skip(bytes, UInt8(ascii: ":")) else { return true }
            guard let second = digits(bytes, atMost: 2) else { return false }
            time.second = second
        case 4: (time.hour, time.minute) = (number / 100, number % 100)
        case 6: (time.hour, time.minute, time.second) = (number / 10_000, number / 100 % 100, number % 100)
        default: return false
        }
        return fraction(bytes, into: &time)
    }

    private mutating func fraction(_ bytes: borrowing Span<UInt8>, into time: inout CivilTime) -> Bool {
        guard skip(bytes, UInt8(ascii: ".")) || skip(bytes, UInt8(ascii: ",")) else { return true }
        var scale = 100
        let start = position
        while position < end, let digit = ASCII.digit(bytes[position]) {
            time.millisecond += digit * scale
            scale /= 10
            position += 1
        }
        return position > start
    }

    private mutating func zone(_ bytes: borrowing Span<UInt8>, into time: inout CivilTime) -> Bool {
        while position < end, bytes[position] == 0x20 { position += 1 }
        guard position < end else { return true }
        let rest = bytes.extracting(position..<end)
        // "10:00 PM" is for others to read.
        if rest.count >= 2, rest.count <= 4, rest[rest.count == 2 ? 1 : 2] | 0x20 == UInt8(ascii: "m"),
            rest[0] | 0x20 == UInt8(ascii: "a") || rest[0] | 0x20 == UInt8(ascii: "p")
        {
            return false
        }
        guard let zone = ZoneName.read(rest) else { return false }
        time.set(zone: zone)
        return true
    }

    private mutating func skip(_ bytes: borrowing Span<UInt8>, _ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// All digits that stand here; nil where there are none, or more than `limit`.
    private mutating func digits(_ bytes: borrowing Span<UInt8>, atMost limit: Int) -> Int? {
        let start = position
        var number = 0
        while position < end, let digit = ASCII.digit(bytes[position]) {
            guard position - start < limit else { return nil }
            number = number * 10 + digit
            position += 1
        }
        return position > start ? number : nil
    }
}
