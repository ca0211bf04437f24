/// Which runs of words a text holds: tells copies, cuts and rewrites of one text from different reports of one happening.
///
/// Long texts are sampled by hash value (FracMinHash), so that containment between texts of unlike length stays
/// unbiased. Furniture does not count.
public struct TextShingles: Hashable, Sendable {
    /// Sorted, each once.
    public let hashes: [UInt64]
    /// Hashes above this were left out.
    let ceiling: UInt64

    /// `width` words make a shingle; a text shorter than that is one shingle. At most about `limit` hashes are kept.
    public init(_ text: String, width: Int = 4, limit: Int = 2048) {
        self.init(keys: ReadingText(text).readKeys, width: width, limit: limit)
    }

    public init(keys: [UInt64], width: Int = 4, limit: Int = 2048) {
        guard !keys.isEmpty else {
            hashes = []
            ceiling = .max
            return
        }
        let width = max(1, min(width, keys.count))
        let count = keys.count - width + 1
        ceiling = count <= limit ? .max : .max / UInt64(count) * UInt64(max(1, limit))
        var kept: [UInt64] = []
        kept.reserveCapacity(min(count, limit + limit / 4))
        for start in 0..<count {
            let hash = Self.hash(keys, start..<start + width)
            if hash <= ceiling { kept.append(hash) }
        }
        kept.sort()
        var last: UInt64?
        kept.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        hashes = kept
    }

    public var isEmpty: Bool { hashes.isEmpty }

    /// The share of this text's shingles that the other holds too, 0...1: 1 for a cut of the other.
    public func containment(in other: TextShingles) -> Double {
        let (common, own, _) = overlap(with: other)
        return own == 0 ? 0 : Double(common) / Double(own)
    }

    /// The Jaccard coefficient of both texts' shingles, 0...1.
    public func resemblance(to other: TextShingles) -> Double {
        let (common, own, others) = overlap(with: other)
        return own + others == 0 ? 0 : Double(common) / Double(own + others - common)
    }

    /// Counted below both ceilings.
    private func overlap(with other: TextShingles) -> (common: Int, own: Int, others: Int) {
        let limit = min(ceiling, other.ceiling)
        var (i, j, common) = (0, 0, 0)
        while i < hashes.count, j < other.hashes.count, hashes[i] <= limit, other.hashes[j] <= limit {
            if hashes[i] == other.hashes[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if hashes[i] < other.hashes[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return (common, Self.count(hashes, upTo: limit), Self.count(other.hashes, upTo: limit))
    }

    /// Keys are hashes already; a multiplication each tells their order.
    @inline(__always)
    private static func hash(_ keys: [UInt64], _ range: Range<Int>) -> UInt64 {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        for index in range { state = (state ^ keys[index]) &* 0xff51_afd7_ed55_8ccd ^ (state >> 29) }
        state = (state ^ (state >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return state ^ (state >> 33)
    }

    /// How many of the hashes are not above a limit.
    func count(upTo limit: UInt64) -> Int { limit == .max ? hashes.count : Self.count(hashes, upTo: limit) }

    /// Whether a hash is among the first `count`.
    func contains(_ hash: UInt64, upTo count: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < count && hashes[low] == hash
    }

    private static func count(_ hashes: [UInt64], upTo limit: UInt64) -> Int {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
