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

    /// Bytes below `limit`, which is at most 128.
    @inline(__always)
    func marks(below limit: UInt8) -> UInt64 { (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.highs }
}
