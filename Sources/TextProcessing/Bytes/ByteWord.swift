/// Eight bytes looked at as one number, so that text in which nothing happens is passed over eight bytes at a time.
///
/// The tests answer with the high bit of each byte that is asked for; a byte behind such a one may be marked wrongly, which
/// costs its reader a second look.
struct ByteWord {
    let bits: UInt64

    /// The eight bytes from `start` on; there must be as many.
    @inline(__always)
    init(_ span: borrowing Span<UInt8>, at start: Int) {
        // The compiler makes one load of it.
        let part = span.extracting(start..<(start + 8))
        let low =
            UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
        let high =
            UInt64(part[4]) << 32 | UInt64(part[5]) << 40 | UInt64(part[6]) << 48 | UInt64(part[7]) << 56
        bits = low | high
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private func zeros(_ bits: UInt64) -> UInt64 { (bits &- Self.ones) & ~bits & Self.highs }

    @inline(__always)
    func marks(_ byte: UInt8) -> UInt64 { zeros(bits ^ Self.ones &* UInt64(byte)) }

    /// `<` and `>`, which differ in one bit.
    @inline(__always)
    var angles: UInt64 { zeros((bits | Self.ones &* 2) ^ Self.ones &* UInt64(UInt8(ascii: ">"))) }

    /// How many of the eight, from the first on, are ASCII letters.
    @inline(__always)
    var leadingLetters: Int {
        let low = (bits | Self.ones &* 0x20) & ~Self.highs
        // Below 128 a byte plus what `a` lacks to it has the high bit from `a` on; nothing is carried to its neighbour.
        let letters = (low &+ Self.ones &* (0x80 - 0x61)) & ~(low &+ Self.ones &* (0x80 - 0x7b)) & ~bits
        return (~letters & Self.highs).trailingZeroBitCount >> 3
    }

    /// With ASCII letters in lower case; what is none may become another byte.
    @inline(__always)
    var lowerCased: UInt64 { bits | Self.ones &* 0x20 }

    /// Bytes below `limit`, which is at most 128.
    @inline(__always)
    func marks(below limit: UInt8) -> UInt64 { (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.highs }

    /// Where the ASCII letters that begin at `start` end; `start` where there are none.
    @inline(__always)
    static func endOfLetters(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var end = start
        // Most words end within the first eight bytes, so that there is nothing to guess about how often this is done.
        while end &+ 8 <= bytes.count {
            let letters = ByteWord(bytes, at: end).leadingLetters
            end &+= letters
            if letters < 8 { return end }
        }
        while end < bytes.count, ASCII.isLetter(bytes[end]) { end &+= 1 }
        return end
    }
}
