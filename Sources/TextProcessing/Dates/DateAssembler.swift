/// Makes a date of its words and numbers, whatever their order: `Thu, 01 Jan 2004 19:48:21 GMT`, `Aug 30 2012 5:26 p.m.`,
/// `2004년 05월 28일 01:31:15`, `13.2.2012 6:28`. Every token must have a meaning, or there is no date.
struct DateAssembler {
    private let tokens: [DateTokens.Token]
    private var position = 0

    private var year: Int?
    private var month: Int?
    private var monthIsFirst = false
    private var day: Int?
    /// 1 Monday to 7 Sunday, as written.
    private var weekday: Int?
    private var time: (hour: Int, minute: Int, second: Int, millisecond: Int)?
    private var isAfternoon: Bool?
    private var zone: ZoneName?
    /// The zone is an offset in figures, which says more than any name beside it.
    private var zoneIsNumeric = false
    private var implied: DateWord.Implied?
    /// Numbers that are part of the date, in order, and the sign between the first two.
    private var numbers: [(value: Int, digits: Int)] = []
    private var separator: UInt8?

    static func assemble(_ tokens: [DateTokens.Token]) -> CivilTime? {
        var assembler = DateAssembler(tokens: tokens)
        while assembler.position < tokens.count {
            guard assembler.step() else { return nil }
        }
        return assembler.result()
    }

    private init(tokens: [DateTokens.Token]) { self.tokens = tokens }

    private func token(_ offset: Int = 0) -> DateTokens.Token? {
        position + offset < tokens.count ? tokens[position + offset] : nil
    }

    private mutating func step() -> Bool {
        switch tokens[position] {
        case .space:
            position += 1
            return true
        case .number(let value, let digits): return number(value, digits)
        case .word(let word): return self.word(word)
        case .sign(let sign): return self.sign(sign)
        }
    }

    private mutating func number(_ value: Int, _ digits: Int) -> Bool {
        if token(1) == .sign(UInt8(ascii: ":")) { return clock(UInt8(ascii: ":")) }
        // "14.5.2019 klo 20.19"
        if digits <= 2, isDateComplete, token(1) == .sign(UInt8(ascii: ".")), case .number(_, digits: 2)? = token(2) {
            return clock(UInt8(ascii: "."))
        }
        position += 1
        if digits == 4, time != nil, zone == nil, isDateComplete { return bareOffset(value) }
        guard case .word(let word)? = token(), let (meaning, language) = DateWord.meaning(of: word) else {
            numbers.append((value, digits))
            return numbers.count <= 3
        }
        take(language)
        switch meaning {
        case .yearMark: year = CivilTime.fullYear(value, digits: digits)
        case .monthMark: month = value
        case .dayMark: day = value
        case .hourMark:
            guard time == nil else { return false }
            time = (value, 0, 0, 0)
            // French writes 10h30.
            if case .number(let minute, digits: 2)? = token(1), word == "h" {
                time?.minute = minute
                position += 1
            }
        case .minuteMark: time?.minute = value
        case .secondMark: time?.second = value
        case .morning, .afternoon:
            guard time == nil else { return false }
            time = (value, 0, 0, 0)
            return true
        case .month, .weekday, .filler:
            numbers.append((value, digits))
            return numbers.count <= 3
        }
        position += 1
        return true
    }

    private var isDateComplete: Bool { numbers.count + (month == nil ? 0 : 1) == 3 || (year != nil && month != nil) }

    /// An offset that lost its sign: of `0000` nothing is lost.
    private mutating func bareOffset(_ value: Int) -> Bool {
        zone = ZoneName(offset: value == 0 ? 0 : nil)
        return true
    }

    private mutating func take(_ language: DateWord.Implied?) {
        if let language, language.weight >= implied?.weight ?? 0 { implied = language }
    }

    /// `h:mm`, `h:mm:ss`, `h:mm:ss.fff`, and the same with another sign.
    private mutating func clock(_ sign: UInt8) -> Bool {
        guard time == nil, case .number(let hour, _)? = token(), case .number(let minute, digits: 1...2)? = token(2)
        else { return false }
        position += 3
        var second = 0
        var millisecond = 0
        if token() == .sign(sign) {
            guard case .number(let value, digits: 1...2)? = token(1) else { return false }
            second = value
            position += 2
            if token() == .sign(UInt8(ascii: ".")), case .number(let fraction, let digits)? = token(1) {
                millisecond = digits >= 3 ? fraction / power(digits - 3) : fraction * power(3 - digits)
                position += 2
            }
        }
        time = (hour, minute, second, millisecond)
        return token() != .sign(UInt8(ascii: ":"))
    }

    private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private mutating func word(_ word: String) -> Bool {
        // A first word before a comma is a weekday, whatever the language.
        if position == 0, token(1) == .sign(UInt8(ascii: ",")) || token(1) == .sign(UInt8(ascii: ".")), !isMonth(word) {
            if case .weekday(let number)? = DateWord.meaning(of: word)?.meaning { weekday = number }
            position += 2
            return true
        }
        if position == 0, token(1) == .sign(UInt8(ascii: ",")) {
            position += 2
            return true
        }
        // "26 Sep 2022 GMT": only the last word, since `at` is a zone as well.
        if zone == nil, time != nil || (isDateComplete && position == tokens.count - 1),
            let named = zonePhrase() ?? namedZone(word)
        {
            zone = named
            return true
        }
        // "-0700 MST": said twice.
        if zoneIsNumeric, ZoneName.named(word.utf8.span) != nil {
            position += 1
            return true
        }
        guard let (meaning, language) = DateWord.meaning(of: word) else { return unknownZone(word) }
        take(language)
        switch meaning {
        case .month(let number):
            // "mar 12 abr 2005": the first of two is martes.
            guard month == nil || monthIsFirst else { return false }
            monthIsFirst = month == nil && position == 0
            month = number
        case .morning: isAfternoon = false
        case .afternoon: isAfternoon = true
        case .weekday(let number): weekday = weekday ?? number
        case .filler: break
        case .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark: return false
        }
        position += 1
        return true
    }

    private func isMonth(_ word: String) -> Bool {
        if case .month? = DateWord.meaning(of: word)?.meaning { true } else { false }
    }

    /// `EST`, `Etc/GMT`, `GMT+01:00`; moves past it where it is one.
    private mutating func namedZone(_ word: String) -> ZoneName? {
        if token(1) == .sign(UInt8(ascii: "/")), case .word? = token(2) { return areaZone(word) }
        guard let offset = word == "мск" ? 180 : ZoneName.named(word.utf8.span) else { return nil }
        position += 1
        guard offset == 0, let more = signedOffset() else { return ZoneName(offset: offset) }
        zoneIsNumeric = true
        return ZoneName(offset: more)
    }

    /// `America/New_York`, `America/Argentina/Salta`, `America/Port-au-Prince`, `Etc/GMT+5`; moves past it.
    private mutating func areaZone(_ area: String) -> ZoneName {
        var name = area
        position += 1
        while case .sign(let sign)? = token(), "/_-+".utf8.contains(sign) {
            switch token(1) {
            case .word(let word)?: name += String(Unicode.Scalar(sign)) + word
            // In these names the sign counts west.
            case .number(let hours, digits: 1...2)? where name == "etc/gmt":
                name += String(Unicode.Scalar(sign)) + String(hours)
            default: return ZoneName(area: name)
            }
            position += 2
        }
        return ZoneName(area: name)
    }

    /// `Eastern Daylight Time`; moves past it where it is one.
    private mutating func zonePhrase() -> ZoneName? {
        var words: [String] = []
        var end = position
        while words.count < 4, end < tokens.count, case .word(let word) = tokens[end] {
            words.append(word)
            end += 1
            if word == "time" { break }
            if end < tokens.count, tokens[end] == .space { end += 1 }
        }
        guard words.count > 1, words.last == "time" else { return nil }
        position = end
        return ZoneName(offset: ZoneName.inWords[words.dropLast().joined(separator: " ")])
    }

    /// A short word after the time that nobody knows is a zone that nobody knows.
    private mutating func unknownZone(_ word: String) -> Bool {
        guard time != nil, zone == nil, word.utf8.count <= 5 else { return false }
        zone = ZoneName(offset: nil)
        position += 1
        return true
    }

    private mutating func sign(_ sign: UInt8) -> Bool {
        if time != nil, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            guard let offset = signedOffset() else { return false }
            if !zoneIsNumeric { zone = ZoneName(offset: offset) }
            zoneIsNumeric = true
            return true
        }
        switch sign {
        case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "'"): break
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): separator = separator ?? sign
        default: return false
        }
        position += 1
        return true
    }

    /// `+hhmm`, `-hh:mm`, `+h` at this place; moves past it where it is one.
    private mutating func signedOffset() -> Int? {
        guard case .sign(let sign)? = token(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        let start = token(1) == .space ? 2 : 1
        guard case .number(let value, let digits)? = token(start), digits <= 4 else { return nil }
        var (hours, minutes) = digits <= 2 ? (value, 0) : (value / 100, value % 100)
        position += start + 1
        if token() == .sign(UInt8(ascii: ":")) {
            guard digits <= 2, case .number(let value, digits: 2)? = token(1) else { return nil }
            (hours, minutes) = (hours, value)
            position += 2
        }
        guard hours < 24, minutes < 60 else { return nil }
        return (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 60 + minutes)
    }

    private func result() -> CivilTime? {
        guard let date = date() else { return nil }
        var civil = CivilTime(year: date.year)
        (civil.month, civil.day) = (date.month, date.day)
        if let time {
            (civil.hour, civil.minute, civil.second, civil.millisecond) = time
            if isAfternoon == true, time.hour < 12 { civil.hour += 12 }
            if isAfternoon == false, time.hour == 12 { civil.hour = 0 }
        }
        if let zone {
            civil.set(zone: zone)
        } else if let implied {
            civil.offset = implied.offset
        }
        return civil
    }

    private func date() -> (year: Int, month: Int, day: Int)? {
        func year(_ number: (value: Int, digits: Int)) -> Int {
            CivilTime.fullYear(number.value, digits: number.digits)
        }
        if let written = self.year, let month {
            return numbers.isEmpty ? (written, month, day ?? 1) : nil
        }
        if let month {
            switch numbers.count {
            case 1 where numbers[0].digits == 4: return (numbers[0].value, month, 1)
            case 2 where numbers[0].digits > 2: return (year(numbers[0]), month, numbers[1].value)
            case 2: return (year(numbers[1]), month, numbers[0].value)
            default: return nil
            }
        }
        guard numbers.count == 3 else { return nil }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.digits > 2 { return (year(first), second.value, third.value) }
        return dayAndMonth(first.value, second.value, of: year(third))
    }

    /// Which of two numbers is the day: as the calendar allows it and the weekday says, else as the sign between them does.
    private func dayAndMonth(_ first: Int, _ second: Int, of year: Int) -> (year: Int, month: Int, day: Int)? {
        func time(month: Int, day: Int) -> CivilTime {
            var time = CivilTime(year: year)
            (time.month, time.day) = (month, day)
            return time
        }
        let dayFirst = time(month: second, day: first)
        let monthFirst = time(month: first, day: second)
        // Americans write a slash and the month first.
        var readings = separator == UInt8(ascii: "/") ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
        readings.removeAll { !$0.isDay }
        let agreeing = readings.filter { $0.weekday == weekday }
        // Without a sign nothing else tells them apart; a weekday that fits both tells nothing either.
        if separator == nil, first != second, readings.count > 1, agreeing.count != 1 { return nil }
        return (agreeing.first ?? readings.first).map { ($0.year, $0.month, $0.day) }
    }
}
