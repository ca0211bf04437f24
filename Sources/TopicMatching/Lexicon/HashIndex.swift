/// 64-bit keys to small numbers: open addressing behind a bit filter that stays in the cache, so that the words that no
/// topic asks for, which are most, cost one look.
struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var filter: [UInt64]
    private let mask: Int
    private let filterMask: UInt64

    init(_ entries: [UInt64: Int32]) {
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        mask = capacity - 1
        keys = [UInt64](repeating: 0, count: capacity)
        values = [Int32](repeating: -1, count: capacity)
        filterMask = UInt64(capacity * 8 - 1)
        filter = [UInt64](repeating: 0, count: capacity / 8)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: key >> 20) & mask
            while values[slot] >= 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
            let bit = key & filterMask
            filter[Int(bit >> 6)] |= 1 << (bit & 63)
        }
    }

    /// The value of a key, or -1.
    @inline(__always)
    func find(_ key: UInt64) -> Int32 {
        let bit = key & filterMask
        if filter[Int(bit >> 6)] & (1 << (bit & 63)) == 0 { return -1 }
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while values[slot] >= 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
