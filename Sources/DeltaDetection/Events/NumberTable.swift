/// Small numbers by hash or by small number: a table with open addressing, for keys that need no hashing and are looked up
/// a thousand times a story.
struct NumberTable<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    private struct Cell {
        var key: Key = 0
        /// Negative where the cell is free.
        var value: Int32 = -1
    }

    private var cells: [Cell]
    private(set) var count = 0

    /// With room for `capacity` keys before it grows.
    init(capacity: Int = 0) {
        var size = 8
        while size * 3 < capacity * 4 { size *= 2 }
        cells = Array(repeating: Cell(), count: size)
    }

    /// The value of a key; nil where there is none.
    @inline(__always)
    subscript(key: Key) -> Int32? {
        let value = cells[place(of: key)].value
        return value < 0 ? nil : value
    }

    /// The value of a key, which is given `value` (not negative) if it has none.
    @inline(__always)
    mutating func value(of key: Key, orInsert value: @autoclosure () -> Int32) -> Int32 {
        let at = place(of: key)
        if cells[at].value >= 0 { return cells[at].value }
        let new = value()
        insert(key, new, at: at)
        return new
    }

    /// Adds to a key's value, which counts from 0, and gives the sum; a key whose sum is 0 is gone.
    mutating func add(_ change: Int32, to key: Key) -> Int32 {
        let at = place(of: key)
        let sum = max(0, max(0, cells[at].value) &+ change)
        if sum == 0 {
            if cells[at].value >= 0 { remove(at: at) }
        } else if cells[at].value < 0 {
            insert(key, sum, at: at)
        } else {
            cells[at].value = sum
        }
        return sum
    }

    mutating func remove(_ key: Key) {
        let at = place(of: key)
        if cells[at].value >= 0 { remove(at: at) }
    }

    /// The cell of the key, or the free cell where it belongs.
    @inline(__always)
    private func place(of key: Key) -> Int {
        let mask = cells.count &- 1
        var at = Self.home(of: key, mask)
        while cells[at].value >= 0, cells[at].key != key { at = (at &+ 1) & mask }
        return at
    }

    /// Multiplied, because keys may also be counted numbers.
    @inline(__always)
    private static func home(of key: Key, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: key) &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    }

    private mutating func insert(_ key: Key, _ value: Int32, at place: Int) {
        cells[place] = Cell(key: key, value: value)
        count += 1
        // As full as `PlaceTable`.
        guard count * 4 > cells.count * 3 else { return }
        let old = cells
        cells = Array(repeating: Cell(), count: old.count * 2)
        for cell in old where cell.value >= 0 { cells[self.place(of: cell.key)] = cell }
    }

    /// Moves up what would no longer be found behind the gap.
    private mutating func remove(at place: Int) {
        let mask = cells.count - 1
        var (gap, next) = (place, (place + 1) & mask)
        while cells[next].value >= 0 {
            let home = Self.home(of: cells[next].key, mask)
            if (next - home) & mask >= (next - gap) & mask {
                cells[gap] = cells[next]
                gap = next
            }
            next = (next + 1) & mask
        }
        cells[gap] = Cell()
        count -= 1
    }
}
