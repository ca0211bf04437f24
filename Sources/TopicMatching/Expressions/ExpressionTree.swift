/// The syntax tree of a regular expression.
indirect enum ExpressionTree: Hashable, Sendable {
    case empty
    case scalars(ScalarSet)
    case lineStart, lineEnd
    case wordBoundary(Bool)
    case sequence([ExpressionTree])
    case choice([ExpressionTree])
    /// `upper` nil: without end.
    case repetition(ExpressionTree, lower: Int, upper: Int?)
}

/// A set of scalars, as sorted ranges or what is outside of them.
struct ScalarSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>]
    var inverted = false

    init(_ ranges: [ClosedRange<UInt32>], inverted: Bool = false) {
        self.ranges = ranges
        self.inverted = inverted
    }

    func contains(_ scalar: UInt32) -> Bool {
        for range in ranges where range.contains(scalar) { return !inverted }
        return inverted
    }

    /// The one scalar in the set, if there is only one.
    var only: UInt32? {
        guard !inverted, ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound else { return nil }
        return ranges[0].lowerBound
    }

    static let digits = ScalarSet([0x30...0x39])
    static let spaces = ScalarSet([
        0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x2000...0x200A, 0x3000...0x3000,
    ])
    /// ASCII word characters and every scalar above U+00BF but spaces and general punctuation.
    static let words = ScalarSet([
        0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA, 0xC0...0x1FFF,
        0x2C00...0x2DFF, 0x3005...0x3007, 0x3021...0xFEFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
        0xFF66...0x1FFFF, 0x20000...0x3FFFF,
    ])
    static let anything = ScalarSet([0x0A...0x0A], inverted: true)

    /// The complement, as ranges, so that it can stand in a class.
    var complement: [ClosedRange<UInt32>] {
        var (next, gaps): (UInt32, [ClosedRange<UInt32>]) = (0, [])
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return gaps
    }
}
