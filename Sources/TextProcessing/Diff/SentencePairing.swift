/// Which sentences of a gap are versions of one another: the pairing, in order, that keeps most words.
enum SentencePairing {
    struct Pair {
        let old: Int
        let new: Int
    }

    /// Share of common words from which two sentences are versions of one.
    private static let likeness = 0.5
    private static let cells = 40_000

    /// nil where the gap is too large to try.
    static func pairs(_ old: ReadLines, _ oldLines: [Int], _ new: ReadLines, _ newLines: [Int]) -> (
        pairs: [Pair], kept: Int
    )? {
        let (n, m) = (oldLines.count, newLines.count)
        guard n > 0, m > 0 else { return ([], 0) }
        guard n * m <= cells else { return nil }
        let oldBags = oldLines.map { old.keys[old.lines[$0].range].sorted() }
        let newBags = newLines.map { new.keys[new.lines[$0].range].sorted() }
        var common = [Int](repeating: 0, count: n * m)
        var best = [Int](repeating: 0, count: (n + 1) * (m + 1))
        for i in stride(from: n - 1, through: 0, by: -1) {
            for j in stride(from: m - 1, through: 0, by: -1) {
                let shared = Self.common(oldBags[i], newBags[j])
                let total = oldBags[i].count + newBags[j].count
                common[i * m + j] = Double(2 * shared) >= likeness * Double(total) ? shared : 0
                let skip = max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1])
                let take = common[i * m + j] == 0 ? 0 : common[i * m + j] + best[(i + 1) * (m + 1) + j + 1]
                best[i * (m + 1) + j] = max(skip, take)
            }
        }
        var (i, j, pairs): (Int, Int, [Pair]) = (0, 0, [])
        while i < n, j < m {
            let here = best[i * (m + 1) + j]
            if common[i * m + j] > 0, here == common[i * m + j] + best[(i + 1) * (m + 1) + j + 1] {
                pairs.append(Pair(old: i, new: j))
                (i, j) = (i + 1, j + 1)
            } else if here == best[(i + 1) * (m + 1) + j] {
                i += 1
            } else {
                j += 1
            }
        }
        return (pairs, best[0])
    }

    /// Elements that two sorted bags share.
    private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, count) = (i + 1, j + 1, count + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }
}
