/// A sample of a text's word shingles that tells how much of one text is contained in another.
///
/// Shingles whose hash is a multiple of a power of two are kept (Broder 1997, "mod m" sketches): unlike a fixed number of
/// minima, two samples of texts of very different lengths still estimate containment.
struct ShingleSketch: Sendable {
    /// Words to a shingle.
    static let width = 4
    /// Words of a text that are looked at.
    static let tokens = 4_096
    /// Samples kept at most.
    static let capacity = 256

    /// Ascending, distinct.
    let samples: [UInt32]
    /// Samples are the hashes whose lowest `level` bits are 0.
    let level: UInt32

    init(tokens: some RandomAccessCollection<UInt64>) {
        var kept: Set<UInt32> = []
        var level: UInt32 = 0
        var window: [UInt64] = []
        window.reserveCapacity(Self.width)
        for token in tokens {
            if window.count == Self.width { window.removeFirst() }
            window.append(token)
            guard window.count == Self.width else { continue }
            var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
            for word in window { hash = (hash.rotated(by: 23) ^ word) &* 0xff51_afd7_ed55_8ccd }
            hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
            let sample = UInt32(truncatingIfNeeded: hash >> 16)
            guard Self.isSampled(sample, level) else { continue }
            kept.insert(sample)
            while kept.count > Self.capacity {
                level += 1
                kept = kept.filter { Self.isSampled($0, level) }
            }
        }
        samples = kept.sorted()
        self.level = level
    }

    /// How much of the smaller text is in the larger, 0...1, and how many samples say so.
    func containment(with other: ShingleSketch) -> (share: Double, samples: Int) {
        let common = max(level, other.level)
        var (i, j, mine, theirs, both) = (0, 0, 0, 0, 0)
        while i < samples.count || j < other.samples.count {
            let a = i < samples.count ? samples[i] : .max
            let b = j < other.samples.count ? other.samples[j] : .max
            if a <= b { i += 1 }
            if b <= a { j += 1 }
            guard Self.isSampled(min(a, b), common) else { continue }
            if a <= b { mine += 1 }
            if b <= a { theirs += 1 }
            if a == b { both += 1 }
        }
        let smaller = min(mine, theirs)
        return smaller == 0 ? (0, 0) : (Double(both) / Double(smaller), smaller)
    }

    private static func isSampled(_ hash: UInt32, _ level: UInt32) -> Bool {
        hash & ((1 << min(level, 31)) &- 1) == 0
    }
}

extension UInt64 {
    fileprivate func rotated(by bits: UInt64) -> UInt64 { (self << bits) | (self >> (64 - bits)) }
}
