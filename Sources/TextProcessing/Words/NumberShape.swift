/// Figures as they are printed: `1,000`, `1.000` and `1 000` are 1000; `3.5` and `3,5` are 3.5.
///
/// Two groups with three digits in the second are taken for thousands (`1.234` is 1234) unless the first is 0.
/// More than two groups that are no thousands (dates, versions, addresses) are numbers of their own.
enum NumberShape {
    /// Reads ASCII digits from `start`; `end` is `start` where there are none.
    static func read(_ source: [UInt8], at start: Int) -> (folded: ArraySlice<UInt8>, end: Int) {
        var groups: [Range<Int>] = [digits(source, at: start)]
        guard !groups[0].isEmpty else { return ([], start) }
        if start > 1, source[start - 1] == 0x2E || source[start - 1] == 0x2C, source[start - 2] &- 0x30 < 10 {
            // Within a date or version, whose first number was read alone.
            return (source[groups[0]], groups[0].upperBound)
        }
        var separators: [UInt32] = []
        while groups.count < 12, let (mark, next) = separator(source, at: groups[groups.count - 1].upperBound) {
            let group = digits(source, at: next)
            if group.isEmpty { break }
            separators.append(mark)
            groups.append(group)
        }
        let first = source[groups[0]]
        guard !separators.isEmpty else { return (first, groups[0].upperBound) }
        // Thousands: the same mark before groups of three, then perhaps a decimal mark that is another one.
        var thousands = 0
        if groups[0].count <= 3, source[start] != 0x30 {
            while thousands < separators.count, separators[thousands] == separators[0], groups[thousands + 1].count == 3
            {
                thousands += 1
            }
        }
        let rest = separators.count - thousands
        let decimal =
            rest == 1 && isDecimal(separators[thousands]) && (thousands == 0 || separators[thousands] != separators[0])
        guard rest == 0 || decimal else { return (first, groups[0].upperBound) }
        var folded = Array(first)
        for group in groups.dropFirst().prefix(thousands) { folded += source[group] }
        if decimal { folded += [0x2E] + source[groups[thousands + 1]] }
        return (folded[...], groups[thousands + rest].upperBound)
    }

    private static func digits(_ source: [UInt8], at start: Int) -> Range<Int> {
        var index = start
        while index < source.count, source[index] &- 0x30 < 10 { index += 1 }
        return start..<index
    }

    private static func isDecimal(_ mark: UInt32) -> Bool { mark == 0x2E || mark == 0x2C }

    /// Full stop, comma, apostrophes, no-break and thin spaces.
    private static func separator(_ source: [UInt8], at index: Int) -> (mark: UInt32, next: Int)? {
        guard index < source.count else { return nil }
        let (scalar, length) = decodeScalar(source, at: index)
        switch scalar {
        case 0x2C, 0x2E, 0x27, 0xA0, 0x2019, 0x2009, 0x202F, 0x066C: return (scalar, index + length)
        default: return nil
        }
    }
}
