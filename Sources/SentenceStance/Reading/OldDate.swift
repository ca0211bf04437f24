/// Finds an old date in the clause of a claim: "in 1998", "decades ago".
enum OldDate {
    /// - Parameter year: of the story; a date of the year before it is not old.
    static func stands(in line: SentenceLine, by claimed: Set<Int>, year: Int) -> Bool {
        guard var low = claimed.min(), var high = claimed.max() else { return false }
        while low > 0, !line.isMark(low - 1, Marks.clauseEnds), !isBreak(line, low - 1) { low -= 1 }
        while high + 1 < line.count, !line.isMark(high + 1, Marks.clauseEnds), !line.holds(high + 1, .joins),
            !isBreak(line, high + 1)
        { high += 1 }
        if line.holds(low - 1, .since) { low -= 1 }
        let isSince = line.holds(low, .since)
        return (low...high).contains { index in
            if line.cues.length(line, index, of: .longago) > 0 { return true }
            guard let told = Int(line[index].text), line[index].text.utf8.count == 4, (1800...2049).contains(told),
                told < year - 1
            else { return false }
            return isSince || line.holds(index - 1, .dates)
                || line.holds(index + 1, .dates) && line.cues.traits.contains(.glued)
        }
    }

    private static func isBreak(_ line: SentenceLine, _ index: Int) -> Bool {
        line.cues.find(line, index, in: CueSet(.breaks)) != nil
    }
}
