/// Zones as feeds write them: `Z`, `+0200`, `-05:00`, `GMT+1`, `EDT`, `Europe/Berlin`.
struct ZoneName {
    /// Minutes east of Greenwich; nil for a name that nobody knows and for a region.
    let offset: Int?
    /// Where the offset depends on the date.
    var region: ZoneRegion?

    init(offset: Int?) { self.offset = offset }

    /// A name with an area before it, which may be one of the tz database.
    init(area name: String) {
        region = ZoneRegion.named(name)
        offset = region == nil ? name.split(separator: "/").last.flatMap { Self.named(String($0).utf8.span) } : nil
    }

    /// nil where the text is no zone at all.
    static func read(_ bytes: borrowing Span<UInt8>) -> ZoneName? {
        var position = 0
        while position < bytes.count, ASCII.isLetter(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
            position += 1
        }
        guard position > 0 else {
            return numeric(bytes, from: 0).map { ZoneName(offset: $0) }
        }
        guard bytes.count <= 40 else { return nil }
        for index in 0..<position where bytes[index] == UInt8(ascii: "/") {
            return isAreaName(bytes) ? ZoneName(area: text(bytes)) : nil
        }
        let offset = named(bytes.extracting(0..<position))
        if position == bytes.count {
            return offset != nil || position <= 5 ? ZoneName(offset: offset) : nil
        }
        // "GMT+01:00" is an hour east of Greenwich.
        guard offset == 0, let more = numeric(bytes, from: position) else { return nil }
        return ZoneName(offset: more)
    }

    private static func isAreaName(_ bytes: borrowing Span<UInt8>) -> Bool {
        for index in bytes.indices {
            let byte = bytes[index]
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || "/_+-".utf8.contains(byte) else { return false }
        }
        return true
    }

    private static func text(_ bytes: borrowing Span<UInt8>) -> String {
        String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }

    /// `+hh`, `+hmm`, `+hhmm`, `+hh:mm`, to the end of the text.
    private static func numeric(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let sign: Int
        switch bytes[start] {
        case UInt8(ascii: "+"): sign = 1
        case UInt8(ascii: "-"): sign = -1
        default: return nil
        }
        var digits = 0
        var number = 0
        var colon: Int?
        for index in start + 1..<bytes.count {
            if bytes[index] == UInt8(ascii: ":"), colon == nil, digits > 0 {
                colon = digits
            } else if let digit = ASCII.digit(bytes[index]), digits < 4 {
                number = number * 10 + digit
                digits += 1
            } else if bytes[index] != 0x20 || digits > 0 {
                return nil
            }
        }
        guard digits > 0, colon == nil || digits - (colon ?? 0) == 2 else { return nil }
        let (hours, minutes) = digits <= 2 && colon == nil ? (number, 0) : (number / 100, number % 100)
        return hours < 24 && minutes < 60 ? sign * (hours * 60 + minutes) : nil
    }

    /// The offset of a zone by its name, letters of either case.
    static func named(_ bytes: borrowing Span<UInt8>) -> Int? {
        guard bytes.count <= 5 else { return nil }
        var key: UInt64 = 0
        for index in bytes.indices { key = key << 8 | UInt64(ASCII.lowercased(bytes[index])) }
        return table[key]
    }

    /// Names in words, without the last one, `time`.
    static let inWords: [String: Int] = {
        var table = [
            "greenwich mean": 0, "coordinated universal": 0, "universal": 0, "british summer": 60,
            "india standard": 330, "japan standard": 540, "korea standard": 540, "china standard": 480,
            "moscow standard": 180, "moscow": 180, "eastern european": 120, "eastern european summer": 180,
            "central european": 60, "central european summer": 120, "western european": 0,
            "western european summer": 60, "australian eastern standard": 600, "australian eastern daylight": 660,
        ]
        let american = [
            "atlantic": -240, "eastern": -300, "central": -360, "mountain": -420, "pacific": -480, "alaska": -540,
            "hawaii": -600,
        ]
        for (name, offset) in american {
            table["\(name) standard"] = offset
            table["\(name) daylight"] = offset + 60
        }
        return table
    }()

    /// Where a name stands for several zones, the one that news feeds mean: `IST` is India, `CST` and `EST` America,
    /// `BST` British summer. A single letter is military time, of which only Z is used as it was meant.
    private static let table: [UInt64: Int] = {
        let minutes: [(String, Int)] = [
            ("z", 0), ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("gmz", 0), ("est", -300), ("edt", -240),
            ("et", -300), ("cst", -360), ("cdt", -300), ("ct", -360), ("mst", -420), ("mdt", -360), ("mt", -420),
            ("pst", -480), ("pdt", -420), ("pt", -480), ("at", -240), ("ast", -240), ("adt", -180), ("nst", -210),
            ("ndt", -150), ("akst", -540), ("akdt", -480), ("hst", -600), ("hast", -600), ("hadt", -540),
            ("brt", -180), ("brst", -120), ("art", -180), ("clt", -240), ("clst", -180), ("pet", -300), ("cot", -300),
            ("vet", -240), ("bst", 60), ("west", 60), ("cet", 60), ("cest", 120), ("met", 60), ("mest", 120),
            ("mez", 60), ("mesz", 120), ("wat", 60), ("cat", 120), ("sast", 120), ("eat", 180), ("eet", 120),
            ("eest", 180), ("msk", 180), ("msd", 240), ("trt", 180), ("irst", 210), ("gst", 240), ("pkt", 300),
            ("ist", 330), ("npt", 345), ("bdt", 360), ("wib", 420), ("ict", 420), ("hkt", 480), ("sgt", 480),
            ("myt", 480), ("pht", 480), ("awst", 480), ("jst", 540), ("kst", 540), ("acst", 570), ("acdt", 630),
            ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
        ]
        return Dictionary(
            uniqueKeysWithValues: minutes.map { name, offset in (name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, offset) }
        )
    }()
}
