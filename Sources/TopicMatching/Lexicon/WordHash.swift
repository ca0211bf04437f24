/// The hash of a word's folded bytes: FNV-1a with a finaliser, so that every prefix's hash comes on the way.
struct WordHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func combine(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

    @inline(__always)
    var value: UInt64 {
        let mixed = (state ^ (state >> 32)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 33)
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.combine(byte) }
        return hash.value
    }
}
