/// A fixed set of ASCII names with a value each, looked up by bytes without making a string.
///
/// Open addressing at a quarter of its capacity: a page asks some ten thousand times.
struct NameTable<Value: Sendable>: Sendable {
    private var names: [PackedName?]
    private var values: [Value?]
    private let mask: Int

    init(_ entries: [(name: String, value: Value)]) {
        var capacity = 16
        while capacity < entries.count * 4 { capacity *= 2 }
        names = Array(repeating: nil, count: capacity)
        values = Array(repeating: nil, count: capacity)
        mask = capacity - 1
        for (name, value) in entries {
            let bytes = Array(name.utf8)
            let packed = PackedName(bytes.span)
            var slot = packed.hash & mask
            while names[slot] != nil { slot = (slot + 1) & mask }
            names[slot] = packed
            values[slot] = value
        }
    }

    func value(of name: Span<UInt8>) -> Value? {
        let packed = PackedName(name)
        var slot = packed.hash & mask
        while let found = names[slot] {
            if found == packed { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

/// A name as two numbers: its first fifteen bytes and its length.
private struct PackedName: Equatable, Sendable {
    private let low: UInt64
    private let high: UInt64

    init(_ name: Span<UInt8>) {
        var (low, high) = (UInt64(0), UInt64(0))
        for i in 0..<min(name.count, 15) {
            if i < 8 { low = low << 8 | UInt64(name[i]) } else { high = high << 8 | UInt64(name[i]) }
        }
        self.low = low
        self.high = high << 8 | UInt64(min(name.count, 255))
    }

    var hash: Int { Int(truncatingIfNeeded: ((low ^ (high &* 0x9e37_79b9)) &* 0x9e37_79b9_7f4a_7c15) >> 40) }
}
