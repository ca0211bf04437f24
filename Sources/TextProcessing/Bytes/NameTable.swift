/// Values by the hashes of names: a fixed table that is built once and asked often.
///
/// Open addressing with room to spare; keys are hashes already, so that nothing is hashed again.
public struct NameTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var places: [Int32]
    private var values: [Value] = []
    private let mask: Int

    /// Of equal keys the first counts.
    public init(_ entries: [(key: UInt64, value: Value)]) {
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        mask = capacity - 1
        keys = [UInt64](repeating: 0, count: capacity)
        places = [Int32](repeating: -1, count: capacity)
        values.reserveCapacity(entries.count)
        for entry in entries where self[entry.key] == nil {
            var slot = Self.slot(entry.key, mask)
            while places[slot] >= 0 { slot = (slot + 1) & mask }
            keys[slot] = entry.key
            places[slot] = Int32(values.count)
            values.append(entry.value)
        }
    }

    public subscript(key: UInt64) -> Value? {
        var slot = Self.slot(key, mask)
        while places[slot] >= 0 {
            if keys[slot] == key { return values[Int(places[slot])] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }
}
