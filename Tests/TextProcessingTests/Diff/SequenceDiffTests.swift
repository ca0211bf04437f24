import DetectionRehearsal
import TextProcessing
import Testing

@Suite("What two sequences have in common")
struct SequenceDiffTests {
    @Test(arguments: 0..<60)
    func runsAreEqualStretchesInOrder(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let letters = 2 + dice.upTo(6)
        let old = (0..<dice.upTo(60)).map { _ in UInt64(dice.upTo(letters)) }
        let new = (0..<dice.upTo(60)).map { _ in UInt64(dice.upTo(letters)) }
        let runs = SequenceDiff.runs(old, new)
        check(runs, old, new)
        #expect(runs.reduce(0) { $0 + $1.count } == longestCommon(old, new))
    }

    @Test(arguments: [0, 10, 1000])
    func aSpentBudgetStillGivesRightRuns(budget: Int) {
        var dice = Dice(seed: 7)
        let old = (0..<2000).map { _ in UInt64(dice.upTo(3000)) }
        var new = old
        for _ in 0..<400 { new.insert(UInt64(dice.upTo(3000)), at: dice.upTo(new.count)) }
        let runs = SequenceDiff.runs(old, new, budget: budget)
        check(runs, old, new)
        #expect(runs.reduce(0) { $0 + $1.count } > 500)
    }

    @Test func adversarialSequencesEndInTime() {
        let old = (0..<10_000).map { UInt64($0 % 2) }
        let new = (0..<10_000).map { UInt64(($0 / 3) % 2) }
        let clock = ContinuousClock()
        #expect(clock.measure { check(SequenceDiff.runs(old, new), old, new) } < .seconds(30))
    }

    private func check(_ runs: [SequenceDiff.Run], _ old: [UInt64], _ new: [UInt64]) {
        var (a, b) = (0, 0)
        for run in runs {
            #expect(run.count > 0 && run.old >= a && run.new >= b)
            #expect(old[run.old..<run.old + run.count] == new[run.new..<run.new + run.count])
            (a, b) = (run.old + run.count, run.new + run.count)
        }
        #expect(a <= old.count && b <= new.count)
    }

    private func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
