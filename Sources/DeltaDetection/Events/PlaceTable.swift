/// Places in somebody's list, found by the 64-bit hash of what lies there: four bytes a cell, for the hashes stay where they
/// are. A table with open addressing, as `NumberTable`.
struct PlaceTable: Sendable {
    /// Negative where the cell is free.
    private var cells = [Int32](repeating: -1, count: 8)
    private var count = 0

    /// - Parameter hash: of what lies at a place.
    @inline(__always)
    func place(of key: UInt64, hash: (Int32) -> UInt64) -> Int32? {
        let place = cells[cell(of: key, hash)]
        return place < 0 ? nil : place
    }

    /// Adds a place that is not there yet.
    mutating func insert(_ place: Int32, of key: UInt64, hash: (Int32) -> UInt64) {
        cells[cell(of: key, hash)] = place
        count += 1
        // Three quarters, not a half: every topic has such a table, and a term is looked for in 2.5 cells on average even
        // when it is full (Knuth, The Art of Computer Programming 3, section 6.4).
        guard count * 4 > cells.count * 3 else { return }
        let old = cells
        cells = [Int32](repeating: -1, count: old.count * 2)
        for place in old where place >= 0 { cells[cell(of: hash(place), hash)] = place }
    }

    /// Removes a place, of which the hash is still known, and moves up what would no longer be found behind the gap.
    mutating func remove(_ key: UInt64, hash: (Int32) -> UInt64) {
        let mask = cells.count - 1
        var gap = cell(of: key, hash)
        guard cells[gap] >= 0 else { return }
        var next = (gap + 1) & mask
        while cells[next] >= 0 {
            let home = Self.home(of: hash(cells[next]), mask)
            if (next - home) & mask >= (next - gap) & mask {
                cells[gap] = cells[next]
                gap = next
            }
            next = (next + 1) & mask
        }
        cells[gap] = -1
        count -= 1
    }

    /// The cell of the key, or the free cell where it belongs.
    @inline(__always)
    private func cell(of key: UInt64, _ hash: (Int32) -> UInt64) -> Int {
        let mask = cells.count &- 1
        var at = Self.home(of: key, mask)
        while cells[at] >= 0, hash(cells[at]) != key { at = (at &+ 1) & mask }
        return at
    }

    @inline(__always)
    private static func home(of key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    }
}
