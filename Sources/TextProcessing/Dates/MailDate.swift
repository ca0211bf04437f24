/// The date as RFC 822 and 1123 have it and nearly every RSS feed writes it, `Tue, 14 May 2019 18:31:30 GMT`, read without
/// cutting it into words. Whatever differs from that in anything is left to `DateAssembler`.
enum MailDate {
    /// nil where the text is not exactly of this form; then it may be of another.
    static func read(_ bytes: borrowing Span<UInt8>) -> CivilTime? {
        var place = 0
        if bytes.count > 5, bytes[3] == UInt8(ascii: ",") {
            guard bytes[4] == 0x20, weekdays.contains(letters(bytes, 0)) else { return nil }
            place = 5
        }
        let dayDigits = place + 1 < bytes.count && ASCII.isDigit(bytes[place + 1]) ? 2 : 1
        // ` May 2019 18:31:30 ` and a zone of three letters or five characters.
        let zone = place + dayDigits + 19
        guard bytes.count == zone + 3 || bytes.count == zone + 5, let day = number(bytes, place, dayDigits) else {
            return nil
        }
        place += dayDigits
        guard bytes[place] == 0x20, bytes[place + 4] == 0x20, bytes[place + 9] == 0x20, bytes[place + 18] == 0x20,
            bytes[place + 12] == UInt8(ascii: ":"), bytes[place + 15] == UInt8(ascii: ":"),
            let month = months.firstIndex(of: letters(bytes, place + 1)), let year = number(bytes, place + 5, 4),
            year >= 1000,
            let hour = number(bytes, place + 10, 2), let minute = number(bytes, place + 13, 2),
            let second = number(bytes, place + 16, 2), let offset = offset(bytes, zone)
        else { return nil }
        var time = CivilTime(year: year)
        (time.month, time.day, time.hour, time.minute, time.second) = (month + 1, day, hour, minute, second)
        (time.offset, time.zone) = (offset, .known)
        return time
    }

    /// Minutes east of Greenwich: of `GMT` and `UTC`, or of four digits after a sign.
    private static func offset(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Int? {
        if bytes.count == place + 3 {
            return greenwich.contains(letters(bytes, place)) ? 0 : nil
        }
        guard let hours = number(bytes, place + 1, 2), let minutes = number(bytes, place + 3, 2), hours <= 12,
            minutes < 60
        else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        // RFC 5322 section 3.3: `-0000` says that nothing is known.
        case UInt8(ascii: "-"): return hours + minutes > 0 ? -(hours * 60 + minutes) : nil
        default: return nil
        }
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(packed)
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ].map(packed)
    private static let greenwich = ["GMT", "UTC"].map(packed)

    private static func packed(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func letters(_ bytes: borrowing Span<UInt8>, _ place: Int) -> UInt32 {
        UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    }

    private static func number(_ bytes: borrowing Span<UInt8>, _ place: Int, _ digits: Int) -> Int? {
        var number = 0
        for index in place..<place + digits {
            guard let digit = ASCII.digit(bytes[index]) else { return nil }
            number = number * 10 + digit
        }
        return number
    }
}
