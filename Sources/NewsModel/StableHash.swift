/// A 64-bit hash that is the same in every process and on every machine (FNV-1a, then a MurmurHash3 finaliser).
///
/// Every text goes through it several times a poll, byte for byte: it is inlined wherever it is used.
///
/// For identities that are stored and for offsets that must not move on restart. Not a defence against an adversary.
public struct StableHash: Sendable {
    @usableFromInline
    var state: UInt64

    @inlinable
    public init(seed: UInt64 = 0) { state = 0xcbf2_9ce4_8422_2325 ^ seed }

    @inlinable
    public mutating func combine(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

    @inlinable
    public mutating func combine(_ bytes: borrowing Span<UInt8>) {
        for index in bytes.indices { combine(byte: bytes[index]) }
    }

    /// Strings are ended with a byte that UTF-8 never holds, so that ("ab", "c") and ("a", "bc") differ.
    @inlinable
    public mutating func combine(_ text: String) {
        combine(text.utf8Span.span)
        combine(byte: 0xff)
    }

    /// Byte for byte, as what is stored was made: a digest that came out otherwise would be a change of every story.
    @inlinable
    public mutating func combine(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) { combine(byte: UInt8(truncatingIfNeeded: number >> Int64(shift))) }
    }

    /// A whole word in one step of multiplication and shift, both of which can be undone, so that no two words come to the
    /// same; for what is compared within one process and never stored.
    @inlinable
    public mutating func combine(word: UInt64) {
        state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
        state ^= state >> 32
    }

    @inlinable
    public var value: UInt64 {
        var h = state
        h = (h ^ (h >> 33)) &* 0xff51_afd7_ed55_8ccd
        h = (h ^ (h >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return h ^ (h >> 33)
    }

    @inlinable
    public static func of(_ parts: String...) -> UInt64 {
        var hash = StableHash()
        for part in parts { hash.combine(part) }
        return hash.value
    }
}
