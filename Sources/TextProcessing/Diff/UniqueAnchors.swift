/// Elements that occur once on each side, in the longest order common to both: the anchors of a patience diff.
enum UniqueAnchors {
    struct Anchor: Hashable {
        let old: Int
        let new: Int
    }

    /// O(n log n) in the sizes of the ranges.
    static func find(_ old: [UInt64], _ oldRange: Range<Int>, _ new: [UInt64], _ newRange: Range<Int>) -> [Anchor] {
        var places: [UInt64: (old: Int, new: Int)] = [:]
        for index in oldRange {
            let known = places[old[index]] != nil
            places[old[index]] = (known ? -2 : index, -1)
        }
        for index in newRange {
            guard let place = places[new[index]] else { continue }
            places[new[index]]?.new = place.new == -1 ? index : -2
        }
        let candidates = places.values.filter { $0.old >= 0 && $0.new >= 0 }.map { Anchor(old: $0.old, new: $0.new) }
        return longestIncreasing(candidates.sorted { $0.old < $1.old })
    }

    /// Patience sorting by `new`: each pile's top, with a link to the top of the pile on its left when it was laid.
    private static func longestIncreasing(_ anchors: [Anchor]) -> [Anchor] {
        var tops: [Int] = []
        var previous = [Int](repeating: -1, count: anchors.count)
        for index in anchors.indices {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if anchors[tops[middle]].new < anchors[index].new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var chain: [Anchor] = []
        var index = tops.last ?? -1
        while index >= 0 {
            chain.append(anchors[index])
            index = previous[index]
        }
        return chain.reversed()
    }
}
