/// Character references (HTML section 13.5): the 2231 named ones, and numbers.
public enum HTMLEntities {
    /// The characters that the name stands for in UTF-8; nil for a name that HTML does not know.
    public static func named(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        table[hash(name)].map { characters[$0.range] }
    }

    /// Decodes the reference at `start`, which holds an ampersand, into `output`, and returns where the text goes on.
    ///
    /// What is no reference stays as it is: `AT&T`, `Q&A`, `&unknown;`. A name without its semicolon counts only for the
    /// 106 that browsers take so, and only where no letter, digit or `=` follows: `&copy 2019`, but not `&region=2`. In
    /// HTML's text (`isText`), but not in attributes, letters may follow: `&copy2019` (HTML section 13.2.5.73).
    public static func decode(
        _ bytes: [UInt8], at start: Int, into output: inout [UInt8], isText: Bool = false
    ) -> Int {
        var end = start + 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "#") {
            guard let (code, next) = number(bytes, at: end + 1) else {
                output.append(UInt8(ascii: "&"))
                return start + 1
            }
            // Some write a character beyond 65535 as the two halves that UTF-16 has for it.
            if code & 0xffff_fc00 == 0xd800, let (low, behind) = half(bytes, at: next) {
                append(code: 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00), to: &output)
                return behind
            }
            append(code: code, to: &output)
            return next
        }
        while end < bytes.count, end - start <= 32, ASCII.isLetter(bytes[end]) || ASCII.isDigit(bytes[end]) { end += 1 }
        if end > start + 1, let entry = table[hash(bytes[(start + 1)..<end])] {
            let isEnded = end < bytes.count && bytes[end] == UInt8(ascii: ";")
            if isEnded || (entry.isLegacy && !(end < bytes.count && bytes[end] == UInt8(ascii: "="))) {
                output.append(contentsOf: characters[entry.range])
                return isEnded ? end + 1 : end
            }
        }
        if isText, let (range, next) = legacyName(bytes, from: start + 1, to: end) {
            output.append(contentsOf: characters[range])
            return next
        }
        output.append(UInt8(ascii: "&"))
        return start + 1
    }

    /// The longest legacy name that the letters in a range begin with, and where it ends. What an `=` follows is part of
    /// an address that was not escaped: there browsers differ from what was meant.
    private static func legacyName(_ bytes: [UInt8], from start: Int, to end: Int) -> (Range<Int>, Int)? {
        guard end < bytes.count ? bytes[end] != UInt8(ascii: "=") : true else { return nil }
        for length in stride(from: min(6, end - start - 1), through: 2, by: -1) {
            if let entry = table[hash(bytes[start..<(start + length)])], entry.isLegacy {
                return (entry.range, start + length)
            }
        }
        return nil
    }

    /// The low surrogate that a numeric reference at `start` stands for, and where the text goes on after it.
    private static func half(_ bytes: [UInt8], at start: Int) -> (code: UInt32, next: Int)? {
        guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#"),
            let (code, next) = number(bytes, at: start + 2), code & 0xffff_fc00 == 0xdc00
        else { return nil }
        return (code, next)
    }

    /// The number of a numeric reference whose digits start at `start`, and where the text goes on after it.
    public static func number(_ bytes: [UInt8], at start: Int) -> (code: UInt32, next: Int)? {
        var position = start
        let isHexadecimal = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let first = position
        var code: UInt32 = 0
        while position < bytes.count {
            guard let digit = isHexadecimal ? ASCII.hexDigit(bytes[position]) : ASCII.digit(bytes[position]) else {
                break
            }
            if code <= 0x10ffff { code = code * (isHexadecimal ? 16 : 10) + UInt32(digit) }
            position += 1
        }
        guard position > first else { return nil }
        if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (code, position)
    }

    /// Numbers 128 to 159 are meant as windows-1252; what is no character is U+FFFD; control characters are left out.
    public static func append(code: UInt32, to output: inout [UInt8]) {
        if code < 0x80 {
            guard code >= 0x20 && code != 0x7f || code == 0x09 || code == 0x0a || code == 0x0d else { return }
            output.append(UInt8(code))
            return
        }
        let meant = (0x80...0x9f).contains(code) ? windows1252[Int(code) - 0x80] : code
        guard let scalar = Unicode.Scalar(meant), let encoded = UTF8.encode(scalar) else {
            output.append(contentsOf: [0xef, 0xbf, 0xbd])
            return
        }
        output.append(contentsOf: encoded)
    }

    /// The byte that stands for a character in windows-1252; nil where none does.
    public static func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return windows1252.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
    }

    private struct Entry {
        let range: Range<Int>
        let isLegacy: Bool
    }

    private static let (table, characters) = parse(EntityTableA.text + " " + EntityTableB.text)

    private static func parse(_ text: String) -> (NameTable<Entry>, [UInt8]) {
        var entries: [(key: UInt64, value: Entry)] = []
        entries.reserveCapacity(2400)
        var characters: [UInt8] = []
        for entry in Array(text.utf8).split(separator: 0x20) {
            guard let mark = entry.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") }) else {
                continue
            }
            let start = characters.count
            for code in entry[(mark + 1)...].split(separator: UInt8(ascii: "_")) {
                let value = code.reduce(UInt32(0)) { $0 * 16 + UInt32(ASCII.hexDigit($1) ?? 0) }
                if let encoded = Unicode.Scalar(value).flatMap({ UTF8.encode($0) }) {
                    characters.append(contentsOf: encoded)
                }
            }
            let value = Entry(range: start..<characters.count, isLegacy: entry[mark] == UInt8(ascii: "!"))
            entries.append((hash(entry[..<mark]), value))
        }
        return (NameTable(entries), characters)
    }

    private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static let windows1252: [UInt32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
        0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
        0x17e, 0x178,
    ]
}

extension HTMLEntities {
    /// `text` with its references decoded.
    public static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "&") {
                position = decode(bytes, at: position, into: &output)
            } else {
                output.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
