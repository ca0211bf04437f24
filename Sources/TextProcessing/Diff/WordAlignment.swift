/// Two versions of one sentence, aligned word by word and tidied for reading.
struct WordAlignment {
    let segments: [WordDiff.Segment]
    /// Words that both versions have, in order.
    let kept: Int
    /// Share of the words of both versions that are kept, 0...1.
    let likeness: Double

    init(_ old: ReadLines, _ oldRange: Range<Int>, _ new: ReadLines, _ newRange: Range<Int>) {
        let runs = SequenceDiff.runs(Array(old.keys[oldRange]), Array(new.keys[newRange]))
        kept = runs.reduce(0) { $0 + $1.count }
        likeness = Double(2 * kept) / Double(max(1, oldRange.count + newRange.count))
        if likeness < 0.4 {
            segments = [.replaced(old: oldRange, new: newRange)]
            return
        }
        let tidy = Self.withoutChaff(runs, oldCount: oldRange.count, newCount: newRange.count)
        segments = Self.segments(tidy, oldRange, newRange)
    }

    /// Drops kept words that are fewer than the changes on either side of them: "the" in common does not make two
    /// sentences alike, and reads as noise.
    private static func withoutChaff(_ runs: [SequenceDiff.Run], oldCount: Int, newCount: Int) -> [SequenceDiff.Run] {
        var kept: [SequenceDiff.Run] = []
        for (index, run) in runs.enumerated() {
            let (a, b) = kept.last.map { ($0.old + $0.count, $0.new + $0.count) } ?? (0, 0)
            let next = index + 1 < runs.count ? (runs[index + 1].old, runs[index + 1].new) : (oldCount, newCount)
            let before = max(run.old - a, run.new - b)
            let after = max(next.0 - run.old - run.count, next.1 - run.new - run.count)
            if run.count <= 3, run.count < before, run.count < after { continue }
            kept.append(run)
        }
        return kept
    }

    private static func segments(_ runs: [SequenceDiff.Run], _ old: Range<Int>, _ new: Range<Int>) -> [WordDiff.Segment]
    {
        var segments: [WordDiff.Segment] = []
        var (a, b) = (old.lowerBound, new.lowerBound)
        func change(_ oldEnd: Int, _ newEnd: Int) {
            switch (oldEnd > a, newEnd > b) {
            case (true, true): segments.append(.replaced(old: a..<oldEnd, new: b..<newEnd))
            case (true, false): segments.append(.removed(old: a..<oldEnd, at: b))
            case (false, true): segments.append(.added(new: b..<newEnd))
            case (false, false): break
            }
        }
        for run in runs {
            let (oldStart, newStart) = (old.lowerBound + run.old, new.lowerBound + run.new)
            change(oldStart, newStart)
            segments.append(.kept(old: oldStart..<oldStart + run.count, new: newStart..<newStart + run.count))
            (a, b) = (oldStart + run.count, newStart + run.count)
        }
        change(old.upperBound, new.upperBound)
        return segments
    }
}
