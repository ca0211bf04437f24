/// A set of token keys. They are hashes already: a slot is found by masking one, where `Set` would hash it once more.
struct KeySet: ExpressibleByArrayLiteral, Sendable {
    /// Open addressing, at most half full; 0 is an empty slot.
    private let slots: [UInt64]
    /// Bit n is set where a key has n as its highest six bits: tells of a small set at one look what is not in it.
    private let heads: UInt64

    init(_ keys: some Collection<UInt64>) {
        var capacity = 8
        while capacity < keys.count * 2 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        for key in keys where key != 0 {
            var slot = Self.slot(of: key, in: capacity)
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = key
        }
        self.slots = slots
        heads = keys.reduce(0) { $0 | Self.head(of: $1) }
    }

    init(arrayLiteral elements: UInt64...) { self.init(elements) }

    func contains(_ key: UInt64) -> Bool {
        guard heads & Self.head(of: key) != 0 else { return false }
        var slot = Self.slot(of: key, in: slots.count)
        while slots[slot] != 0 {
            if slots[slot] == key { return key != 0 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    func union(_ other: KeySet) -> KeySet { KeySet((slots + other.slots).filter { $0 != 0 }) }

    @inline(__always)
    private static func head(of key: UInt64) -> UInt64 { 1 << (key >> 58) }

    private static func slot(of key: UInt64, in capacity: Int) -> Int { Int(truncatingIfNeeded: key) & (capacity - 1) }
}
