/// What two sequences have in common, in order: Myers' O(ND) algorithm in linear space ("An O(ND) Difference Algorithm
/// and Its Variations", 1986, section 4b), with a budget. Where the budget ends, anchors that are unique on both sides
/// stand in for the shortest script, so that an adversarial pair costs bounded time and still gets a right answer.
public enum SequenceDiff {
    /// Equal stretches: `count` elements from `old` and `new` on.
    public struct Run: Hashable, Sendable {
        public let old: Int
        public let new: Int
        public let count: Int
    }

    /// In order, not touching one another on both sides. `budget` is in steps of the inner loop, of some nanoseconds.
    public static func runs(_ old: [UInt64], _ new: [UInt64], budget: Int = 4_000_000) -> [Run] {
        var search = Search(old: old, new: new, budget: budget)
        search.run()
        return merged(search.found)
    }

    private static func merged(_ runs: [Run]) -> [Run] {
        runs.sorted { $0.old < $1.old }.reduce(into: []) { merged, run in
            if let last = merged.last, last.old + last.count == run.old, last.new + last.count == run.new {
                merged[merged.count - 1] = Run(old: last.old, new: last.new, count: last.count + run.count)
            } else {
                merged.append(run)
            }
        }
    }

    private struct Box {
        var old: Range<Int>
        var new: Range<Int>
        /// How often anchors were looked for around it.
        var depth = 0
    }

    private struct Search {
        let old: [UInt64]
        let new: [UInt64]
        var budget: Int
        var found: [Run] = []

        mutating func run() {
            var open = [Box(old: 0..<old.count, new: 0..<new.count)]
            while var box = open.popLast() {
                trim(&box)
                guard !box.old.isEmpty, !box.new.isEmpty else { continue }
                if let snake = middleSnake(of: box) {
                    if snake.count > 0 { found.append(snake) }
                    open.append(
                        Box(old: box.old.lowerBound..<snake.old, new: box.new.lowerBound..<snake.new, depth: box.depth))
                    open.append(
                        Box(
                            old: snake.old + snake.count..<box.old.upperBound,
                            new: snake.new + snake.count..<box.new.upperBound, depth: box.depth))
                } else if box.depth < 3 {
                    open.append(contentsOf: split(box))
                }
            }
        }

        /// Takes off what is equal at both ends.
        private mutating func trim(_ box: inout Box) {
            let start = box
            while let a = box.old.first, let b = box.new.first, old[a] == new[b] {
                box.old.removeFirst()
                box.new.removeFirst()
            }
            let head = box.old.lowerBound - start.old.lowerBound
            if head > 0 { found.append(Run(old: start.old.lowerBound, new: start.new.lowerBound, count: head)) }
            while let a = box.old.last, let b = box.new.last, old[a] == new[b] {
                box.old.removeLast()
                box.new.removeLast()
            }
            let tail = start.old.upperBound - box.old.upperBound
            if tail > 0 { found.append(Run(old: box.old.upperBound, new: box.new.upperBound, count: tail)) }
        }

        /// Runs through unique common elements, and the boxes between them.
        private mutating func split(_ box: Box) -> [Box] {
            let anchors = UniqueAnchors.find(old, box.old, new, box.new)
            var boxes: [Box] = []
            var (a, b) = (box.old.lowerBound, box.new.lowerBound)
            for anchor in anchors where anchor.old >= a && anchor.new >= b {
                boxes.append(Box(old: a..<anchor.old, new: b..<anchor.new, depth: box.depth + 1))
                found.append(Run(old: anchor.old, new: anchor.new, count: 1))
                (a, b) = (anchor.old + 1, anchor.new + 1)
            }
            if !anchors.isEmpty {
                boxes.append(Box(old: a..<box.old.upperBound, new: b..<box.new.upperBound, depth: box.depth + 1))
            }
            return boxes
        }

        /// A diagonal (maybe empty) on a shortest path that divides the box; nil where the budget ran out.
        ///
        /// Coordinates are relative to the box; `forward[k]` and `backward[k]` hold the furthest column on diagonal k from
        /// the upper left and the lower right corner.
        private mutating func middleSnake(of box: Box) -> Run? {
            let (n, m) = (box.old.count, box.new.count)
            let delta = n - m
            let reach = (n + m + 1) / 2
            guard budget > 0 else { return nil }
            var forward = FurthestColumns(start: 0)
            var backward = FurthestColumns(start: n)
            for d in 0...reach {
                budget -= 2 * d + 2
                guard budget > 0 else { return nil }
                forward.grow(to: d)
                backward.grow(to: d)
                for k in stride(from: -d, through: d, by: 2) {
                    var x = k == -d || (k != d && forward[k - 1] < forward[k + 1]) ? forward[k + 1] : forward[k - 1] + 1
                    let entry = x
                    while x < n, x - k < m, x - k >= 0, old[box.old.lowerBound + x] == new[box.new.lowerBound + x - k] {
                        x += 1
                    }
                    forward[k] = x
                    if delta & 1 != 0, abs(k - delta) < d, x >= backward[k - delta] {
                        return run(box, from: entry, to: x, diagonal: k)
                    }
                }
                for c in stride(from: -d, through: d, by: 2) {
                    let k = c + delta
                    var x =
                        c == d || (c != -d && backward[c - 1] < backward[c + 1]) ? backward[c - 1] : backward[c + 1] - 1
                    if d == 0 { x = n }
                    let entry = x
                    while x > 0, x - k > 0, x <= n, x - k <= m,
                        old[box.old.lowerBound + x - 1] == new[box.new.lowerBound + x - k - 1]
                    {
                        x -= 1
                    }
                    backward[c] = x
                    if delta & 1 == 0, abs(k) <= d, x <= forward[k] {
                        return run(box, from: x, to: entry, diagonal: k)
                    }
                }
            }
            return nil
        }

        private func run(_ box: Box, from start: Int, to end: Int, diagonal: Int) -> Run? {
            let (low, high) = (max(0, diagonal), min(box.old.count, box.new.count + diagonal))
            guard low <= high else { return nil }
            let first = min(max(start, low), high)
            let last = min(max(end, first), high)
            return Run(
                old: box.old.lowerBound + first, new: box.new.lowerBound + first - diagonal, count: last - first)
        }
    }

    /// Columns by diagonal -d...d, growing with d: memory goes with the difference, not with the texts.
    private struct FurthestColumns {
        private var columns: [Int]
        private var offset = 1

        init(start: Int) { columns = [start, start, start] }

        mutating func grow(to d: Int) {
            guard d + 1 > offset else { return }
            let wider = max(d + 1, offset * 2)
            var grown = [Int](repeating: columns[0], count: 2 * wider + 1)
            for index in columns.indices { grown[index - offset + wider] = columns[index] }
            columns = grown
            offset = wider
        }

        subscript(diagonal: Int) -> Int {
            get { columns[diagonal + offset] }
            set { columns[diagonal + offset] = newValue }
        }
    }
}
