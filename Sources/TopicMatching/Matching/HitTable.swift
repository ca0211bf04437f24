import NewsModel
import TextProcessing

/// Where a leaf stands in a story.
struct Hit: Hashable, Sendable {
    let field: Query.Field
    /// The words it takes, from `first` to before `end`.
    let first: Int32
    let end: Int32
    /// UTF-8 offsets in the field.
    let start: Int32
    let stop: Int32

    var words: Range<Int> { Int(first)..<Int(end) }
    var span: Range<Int> { Int(start)..<Int(max(start, stop)) }
}

/// The hits of one story by leaf, in order of field and place.
struct HitTable: Sendable {
    private struct Slot {
        var leaf: Int32 = -1
        var head: Int32 = -1
        var tail: Int32 = -1
    }

    private struct Link {
        let hit: Hit
        /// The leaf's next hit.
        var next: Int32 = -1
    }

    /// What most stories get by with.
    private static let usual = 32

    private var slots = [Slot](filledWith: Slot(), count: 64)
    private var hits: [Link] = []
    /// The leaves that were hit, in order of the first hit.
    private(set) var leaves: [Int32] = []
    private var expected: [(leaf: Int32, paragraph: Int)] = []

    mutating func add(_ leaf: Int32, field: Query.Field, words: Range<Int>, in sequence: WordSequence) {
        add(
            leaf, field: field, words: words,
            span: Int(sequence.words[words.lowerBound].start)..<Int(sequence.words[words.upperBound - 1].end))
    }

    mutating func add(_ leaf: Int32, field: Query.Field, words: Range<Int>, span: Range<Int>) {
        if leaves.count * 2 >= slots.count { grow() }
        if hits.isEmpty {
            hits.reserveCapacity(Self.usual)
            leaves.reserveCapacity(Self.usual)
        }
        let number = Int32(hits.count)
        let hit = Hit(
            field: field, first: Int32(words.lowerBound), end: Int32(words.upperBound), start: Int32(span.lowerBound),
            stop: Int32(span.upperBound))
        hits.append(Link(hit: hit))
        let slot = slot(of: leaf)
        if slots[slot].leaf < 0 {
            slots[slot] = Slot(leaf: leaf, head: number, tail: number)
            leaves.append(leaf)
        } else {
            hits[Int(slots[slot].tail)].next = number
            slots[slot].tail = number
        }
    }

    /// The index of a leaf's first hit, or -1; go on with `next`.
    @inline(__always)
    func first(_ leaf: Int32) -> Int32 { slots[slot(of: leaf)].head }

    @inline(__always)
    func next(_ hit: Int32) -> Int32 { hits[Int(hit)].next }

    @inline(__always)
    subscript(hit: Int32) -> Hit { hits[Int(hit)].hit }

    /// All hits of a leaf in a scope.
    func hits(_ leaf: Int32, in scope: Scope) -> [Hit] {
        var found: [Hit] = []
        var number = first(leaf)
        while number >= 0 {
            if scope.contains(self[number]) { found.append(self[number]) }
            number = next(number)
        }
        return found
    }

    /// Notes that an expression has to be run over a paragraph of the field being scanned.
    mutating func expect(_ leaf: Int32, paragraph: Int) {
        if !expected.contains(where: { $0.leaf == leaf && $0.paragraph == paragraph }) {
            expected.append((leaf, paragraph))
        }
    }

    mutating func takeExpected() -> [(leaf: Int32, paragraph: Int)] {
        defer { expected = [] }
        return expected
    }

    @inline(__always)
    private func slot(of leaf: Int32) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: UInt32(bitPattern: leaf) &* 0x9e37_79b1 >> 7) & mask
        while slots[slot].leaf >= 0, slots[slot].leaf != leaf { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 4)
        for entry in old where entry.leaf >= 0 { slots[slot(of: entry.leaf)] = entry }
    }
}
