/// What stands between two words, as far as sentences and paragraphs care.
struct WordGap {
    enum Terminator { case none, period, strong, ideographic }

    private(set) var terminator = Terminator.none
    /// Just after the terminator and the quotes and brackets that close with it.
    private(set) var terminatorEnd = 0
    private(set) var spaceFollows = false
    private(set) var newline: Int?

    /// Nothing in it ends a sentence or a paragraph, as in nearly all.
    @inline(__always)
    var isPlain: Bool { terminator == .none && newline == nil }

    @inline(__always)
    mutating func observeSpace() { spaceFollows = spaceFollows || terminator != .none }

    mutating func observe(_ scalar: UInt32, at index: Int, length: Int) {
        switch scalar {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
            if newline == nil { newline = index }
            spaceFollows = spaceFollows || terminator != .none
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200B, 0x202F:
            spaceFollows = spaceFollows || terminator != .none
        case 0x2E:
            // Dots of an ellipsis count as one; a dot after "?!" adds nothing.
            end(terminator == .strong ? .strong : .period, index + length)
        case 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x0965, 0x203C, 0x2047...0x2049, 0x055C, 0x055E, 0x0589,
            0x1362:
            end(.strong, index + length)
        case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61:
            end(.ideographic, index + length)
        default:
            if terminator != .none, !spaceFollows, Self.closes(scalar) { terminatorEnd = index + length }
        }
    }

    /// The full stop that ends an acronym, seen while the word was read.
    mutating func observeAcronymEnd(at end: Int) { self.end(.period, end) }

    private mutating func end(_ kind: Terminator, _ offset: Int) {
        guard !spaceFollows else { return }
        terminator = terminator == .ideographic ? .ideographic : kind
        terminatorEnd = offset
    }

    private static func closes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0x3011, 0xFF09, 0x201C: true
        default: false
        }
    }
}
