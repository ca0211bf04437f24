/// One text's shingles, made ready to be compared with those of many others.
public struct ShingleProbe: Sendable {
    private let shingles: TextShingles
    /// A bit for each value of twelve bits of a hash; a shingle whose bit is not set is not in the text.
    private var marks = [UInt64](filledWith: 0, count: 64)

    public init(_ shingles: TextShingles) {
        self.shingles = shingles
        for hash in shingles.hashes { marks[Int(hash & 63)] |= 1 << (hash >> 6 & 63) }
    }

    /// The share of the smaller text's shingles that the larger text has, 0...1.
    public func containment(with other: TextShingles) -> Double {
        let limit = min(shingles.ceiling, other.ceiling)
        let (own, others) = (shingles.count(upTo: limit), other.count(upTo: limit))
        guard own > 0, others > 0 else { return 0 }
        var common = 0
        for hash in other.hashes[..<others] where marks[Int(hash & 63)] >> (hash >> 6 & 63) & 1 == 1 {
            if shingles.contains(hash, upTo: own) { common += 1 }
        }
        return Double(common) / Double(min(own, others))
    }
}
