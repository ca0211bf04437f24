public import NewsModel

/// Reads the dates that feeds and pages publish: RFC 822, 850, 1123 and 2822 with their usual mistakes, ISO 8601 and
/// W3CDTF in every length, asctime, Unix seconds, and dates with names of months and weekdays in a dozen languages.
///
/// A date that cannot be (31 February, 25 o'clock) is none: it is better to know no date than a wrong one.
public enum DateParser {
    /// An instant, and how sure its zone is.
    public struct Reading: Hashable, Sendable {
        public let timestamp: Timestamp
        public let zone: Zone
        /// Minutes east of Greenwich of the clock that the date was written by; 0 where UTC was assumed.
        public let offset: Int
    }

    /// Where the zone is not known, UTC was assumed.
    public enum Zone: Hashable, Sendable { case known, unknown, absent }

    /// Longer texts are no dates.
    private static let maximumLength = 128

    public static func parse(_ text: String) -> Timestamp? { read(text.utf8.span)?.timestamp }

    public static func parse(_ bytes: borrowing Span<UInt8>) -> Timestamp? { read(bytes)?.timestamp }

    /// `bytes` are UTF-8; space around the date does not matter.
    public static func read(_ bytes: borrowing Span<UInt8>) -> Reading? {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end, end - start <= maximumLength else { return nil }
        end = withoutZoneInBrackets(bytes, start, end)
        let trimmed = bytes.extracting(start..<end)
        if let mail = MailDate.read(trimmed), let reading = reading(mail) { return reading }
        if let seconds = unixTime(trimmed) { return Reading(timestamp: seconds, zone: .known, offset: 0) }
        if let iso = ISODate.read(trimmed) { return reading(iso) }
        var tokens = DateTokens()
        guard tokens.split(trimmed), let civil = DateAssembler.assemble(tokens.all) else { return nil }
        return reading(civil)
    }

    /// RFC 9557 repeats the zone's name behind the offset: `2019-05-14T20:19:00-07:00[America/Los_Angeles]`.
    private static func withoutZoneInBrackets(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard bytes[end - 1] == UInt8(ascii: "]") else { return end }
        var open = end - 1
        while open > start, bytes[open] != UInt8(ascii: "[") { open -= 1 }
        guard open > start, ASCII.isDigit(bytes[open - 1]) || bytes[open - 1] == UInt8(ascii: "Z") else { return end }
        return open
    }

    private static func reading(_ civil: CivilTime) -> Reading? {
        civil.timestamp.map { Reading(timestamp: $0, zone: civil.zone, offset: civil.offset) }
    }

    /// 9 to 11 digits are seconds since 1970, 13 are milliseconds; a sign or a fraction makes it no Unix time.
    private static func unixTime(_ bytes: borrowing Span<UInt8>) -> Timestamp? {
        guard (9...11).contains(bytes.count) || bytes.count == 13 else { return nil }
        var number: Int64 = 0
        for index in bytes.indices {
            guard let digit = ASCII.digit(bytes[index]) else { return nil }
            number = number * 10 + Int64(digit)
        }
        return bytes.count == 13 ? Timestamp(milliseconds: number) : Timestamp(seconds: number)
    }
}
