/// Tells at one look most words that no topic asks for, which are most, from those that some may: by length and four bytes,
/// without going through the word. Never takes a word that was inserted for another.
struct WordFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt32

    /// - Parameter count: words that will be inserted; some thirty bits are kept for each.
    init(capacity count: Int) {
        var power: UInt32 = 10
        while power < 24, 1 << power < count * 32 { power += 1 }
        bits = [UInt64](repeating: 0, count: 1 << (power - 6))
        shift = 32 - power
    }

    mutating func insert(_ word: [UInt8]) {
        guard !word.isEmpty else { return }
        let bit = bit(word.span, 0, word.count)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Whether the word from `start` to before `end` may have been inserted.
    @inline(__always)
    func mayContain(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let bit = bit(bytes, start, end)
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    @inline(__always)
    private func bit(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let count = end - start
        var key = UInt32(bytes[start]) | UInt32(bytes[start + count >> 1]) << 8
        key |= UInt32(bytes[start + count >> 2]) << 16 | UInt32(bytes[end - 1]) << 24
        return Int(((key ^ UInt32(truncatingIfNeeded: count) &* 0x85eb_ca6b) &* 0x9e37_79b1) >> shift)
    }
}
