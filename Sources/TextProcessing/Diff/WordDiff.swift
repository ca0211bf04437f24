/// How one version of a text becomes the next, word by word, for people: sentences that stand elsewhere are moved, a
/// sentence is compared with the one that it is a version of, and what is new altogether stays in one piece.
public struct WordDiff: Sendable {
    /// A step of the script. Ranges count the words that a reader reads (`ReadingText.readKeys`).
    public enum Segment: Hashable, Sendable {
        case kept(old: Range<Int>, new: Range<Int>)
        case moved(old: Range<Int>, new: Range<Int>)
        case replaced(old: Range<Int>, new: Range<Int>)
        case added(new: Range<Int>)
        /// `at` is the place in the new text where the words were.
        case removed(old: Range<Int>, at: Int)
    }

    /// In the order of the new text.
    public internal(set) var segments: [Segment] = []
    let old: ReadLines
    let new: ReadLines

    /// - Parameter counters: lines that are taken to be equal.
    public init(old: ReadingText, new: ReadingText, ignoring counters: [ValueChange] = []) {
        self.init(
            old: ReadLines(old, ignoring: Set(counters.map(\.old))),
            new: ReadLines(new, ignoring: Set(counters.map(\.new))))
    }

    init(old: ReadLines, new: ReadLines) {
        self.old = old
        self.new = new
        compare()
    }

    /// Nothing that a reader reads differs.
    public var isEmpty: Bool {
        segments.allSatisfy { if case .kept = $0 { true } else { false } }
    }

    /// Only the order of sentences differs.
    public var onlyMoves: Bool {
        !isEmpty
            && segments.allSatisfy {
                switch $0 {
                case .kept, .moved: true
                default: false
                }
            }
    }

    private mutating func compare() {
        let runs = SequenceDiff.runs(old.lines.map(\.key), new.lines.map(\.key))
        let moves = movedLines(outside: runs)
        var (a, b) = (0, 0)
        for run in runs + [SequenceDiff.Run(old: old.lines.count, new: new.lines.count, count: 0)] {
            gap(a..<run.old, b..<run.new, moves: moves)
            append(
                .kept(
                    old: old.range(of: run.old..<run.old + run.count), new: new.range(of: run.new..<run.new + run.count)
                ))
            (a, b) = (run.old + run.count, run.new + run.count)
        }
    }

    /// New lines that stood elsewhere in the old text, with where. A line of one or two words says too little to be known
    /// again by itself: it must be the only one of its kind, or have moved along with its neighbour.
    private func movedLines(outside runs: [SequenceDiff.Run]) -> Moves {
        let oldKept = Set(runs.flatMap { $0.old..<$0.old + $0.count })
        let newKept = Set(runs.flatMap { $0.new..<$0.new + $0.count })
        var free: [UInt64: [Int]] = [:]
        var wanted: [UInt64: Int] = [:]
        for index in old.lines.indices.reversed() where !oldKept.contains(index) {
            free[old.lines[index].key, default: []].append(index)
        }
        for index in new.lines.indices where !newKept.contains(index) { wanted[new.lines[index].key, default: 0] += 1 }
        var moves = Moves()
        for index in new.lines.indices where !newKept.contains(index) {
            let line = new.lines[index]
            guard let sources = free[line.key], let first = sources.last else { continue }
            let next = moves.source[index - 1].map { $0 + 1 }
            let follows = next.flatMap { sources.firstIndex(of: $0) }
            guard line.range.count > 2 || follows != nil || (sources.count == 1 && wanted[line.key] == 1) else {
                continue
            }
            let source = follows.map { sources[$0] } ?? first
            free[line.key]?.removeAll { $0 == source }
            moves.source[index] = source
            moves.taken.insert(source)
        }
        return moves
    }

    private struct Moves {
        /// Old line by new line.
        var source: [Int: Int] = [:]
        var taken: Set<Int> = []
    }

    private mutating func gap(_ oldLines: Range<Int>, _ newLines: Range<Int>, moves: Moves) {
        var oldRest = oldLines.filter { !moves.taken.contains($0) }[...]
        var newRun: [Int] = []
        let newRest = newLines.filter { moves.source[$0] == nil }
        // Moved lines divide the new side; the old side is dealt out to the first part that has something to say.
        for line in newLines {
            guard let source = moves.source[line] else {
                newRun.append(line)
                continue
            }
            if !newRun.isEmpty {
                align(newRun.count == newRest.count ? Array(oldRest) : takeVersions(of: newRun, from: &oldRest), newRun)
                if newRun.count == newRest.count { oldRest = [] }
                newRun = []
            }
            append(.moved(old: old.lines[source].range, new: new.lines[line].range))
        }
        align(Array(oldRest), newRun, at: newLines.upperBound)
    }

    /// The old lines up to the last one that is a version of one of `newLines`.
    private func takeVersions(of newLines: [Int], from oldLines: inout ArraySlice<Int>) -> [Int] {
        let versions = SentencePairing.pairs(old, Array(oldLines), new, newLines)?.pairs
        let count = versions?.last.map { $0.old + 1 } ?? 0
        defer { oldLines = oldLines.dropFirst(count) }
        return Array(oldLines.prefix(count))
    }

    private mutating func align(_ oldLines: [Int], _ newLines: [Int], at place: Int = 0) {
        guard let oldFirst = oldLines.first, let oldLast = oldLines.last else { return newLines.forEach { add($0) } }
        guard let newFirst = newLines.first, let newLast = newLines.last else {
            return oldLines.forEach {
                append(.removed(old: old.lines[$0].range, at: new.range(of: place..<place).lowerBound))
            }
        }
        let isSolid = oldLast - oldFirst + 1 == oldLines.count && newLast - newFirst + 1 == newLines.count
        let pairing = SentencePairing.pairs(old, oldLines, new, newLines)
        if isSolid {
            let whole = WordAlignment(
                old, old.range(of: oldFirst..<oldLast + 1), new, new.range(of: newFirst..<newLast + 1))
            let single = oldLines.count == 1 && newLines.count == 1
            // One sentence made of two, or two of one: pairs would lose words that stand on both sides.
            if pairing == nil || single || whole.kept * 4 > (pairing?.kept ?? 0) * 5 && whole.likeness >= 0.6 {
                return whole.segments.forEach { append($0) }
            }
        }
        var (i, j) = (0, 0)
        for pair in (pairing?.pairs ?? []) + [SentencePairing.Pair(old: oldLines.count, new: newLines.count)] {
            unpaired(
                oldLines[i..<pair.old], newLines[j..<pair.new],
                at: pair.new < newLines.count ? newLines[pair.new] : newLast + 1)
            (i, j) = (pair.old + 1, pair.new + 1)
            guard pair.old < oldLines.count, pair.new < newLines.count else { break }
            let words = WordAlignment(
                old, old.lines[oldLines[pair.old]].range, new, new.lines[newLines[pair.new]].range)
            words.segments.forEach { append($0) }
        }
    }

    private mutating func unpaired(_ oldLines: ArraySlice<Int>, _ newLines: ArraySlice<Int>, at place: Int) {
        if let only = oldLines.first, let other = newLines.first, oldLines.count == 1, newLines.count == 1 {
            return append(.replaced(old: old.lines[only].range, new: new.lines[other].range))
        }
        newLines.forEach { add($0) }
        oldLines.forEach { append(.removed(old: old.lines[$0].range, at: new.range(of: place..<place).lowerBound)) }
    }

    private mutating func add(_ line: Int) { append(.added(new: new.lines[line].range)) }

    /// Joins what continues the step before.
    private mutating func append(_ segment: Segment) {
        switch (segments.last, segment) {
        case (_, .kept(let old, _)) where old.isEmpty: return
        case (.kept(let o, let n), .kept(let old, let new))
        where o.upperBound == old.lowerBound && n.upperBound == new.lowerBound:
            segments[segments.count - 1] = .kept(old: o.lowerBound..<old.upperBound, new: n.lowerBound..<new.upperBound)
        case (.moved(let o, let n), .moved(let old, let new))
        where o.upperBound == old.lowerBound && n.upperBound == new.lowerBound:
            segments[segments.count - 1] = .moved(
                old: o.lowerBound..<old.upperBound, new: n.lowerBound..<new.upperBound)
        case (.added(let n), .added(let new)) where n.upperBound == new.lowerBound:
            segments[segments.count - 1] = .added(new: n.lowerBound..<new.upperBound)
        case (.removed(let o, let at), .removed(let old, _)) where o.upperBound == old.lowerBound:
            segments[segments.count - 1] = .removed(old: o.lowerBound..<old.upperBound, at: at)
        default: segments.append(segment)
        }
    }
}
