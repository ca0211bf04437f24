import NewsModel

/// What each voice (an origin, or an outlet) says at present: the answer of its latest standing rows.
///
/// A voice's rows are kept by the version that brought them, latest last; a version whose rows have all ended is dropped
/// when it comes to the top, so that a whole history costs one push, one search and one pop a row.
struct StanceBook {
    private struct Version {
        let time: Timestamp
        let story: Story.ID
        var counts: [String: Int]
    }

    private var versions: [String: [Version]] = [:]
    /// The answer of each voice that has one.
    private(set) var stances: [String: String] = [:]
    /// How many voices give each answer.
    private(set) var tally: [String: Int] = [:]

    /// Rows must come in the order of `LedgerStep`.
    mutating func open(_ row: AnswerRow, by voice: String) {
        var known = versions.removeValue(forKey: voice) ?? []
        // An edit dates from the sentence that it replaces, and may stand before what was said since.
        let at = Self.place(of: row, in: known)
        if at < known.count, known[at].time == row.since, known[at].story == row.story {
            known[at].counts[row.answer, default: 0] += 1
        } else {
            known.insert(Version(time: row.since, story: row.story, counts: [row.answer: 1]), at: at)
        }
        versions[voice] = known
        settle(voice)
    }

    mutating func end(_ row: AnswerRow, by voice: String) {
        guard var known = versions.removeValue(forKey: voice) else { return }
        let at = Self.place(of: row, in: known)
        if at < known.count, known[at].time == row.since, known[at].story == row.story,
            let count = known[at].counts[row.answer]
        {
            known[at].counts[row.answer] = count > 1 ? count - 1 : nil
        }
        while known.last?.counts.isEmpty == true { known.removeLast() }
        // The oldest run out first, so that this takes one step a version.
        while known.first?.counts.isEmpty == true { known.removeFirst() }
        if !known.isEmpty { versions[voice] = known }
        settle(voice)
    }

    /// The answer with the most voices; in a tie `standing`, if it is one of them, else none.
    func leader(standing: String?) -> String? {
        guard let most = tally.values.max() else { return nil }
        if let standing, tally[standing] == most { return standing }
        let leaders = tally.filter { $0.value == most }
        return leaders.count == 1 ? leaders.first?.key : nil
    }

    /// A voice that gives several answers in one version means the one it says most often; then the one it gave before;
    /// then the first by name.
    private mutating func settle(_ voice: String) {
        let before = stances[voice]
        let counts = versions[voice]?.last?.counts ?? [:]
        let most = counts.values.max()
        let candidates = counts.filter { $0.value == most }.keys.sorted()
        let after = before.flatMap { candidates.contains($0) ? $0 : nil } ?? candidates.first
        guard after != before else { return }
        if let before {
            let left = (tally[before] ?? 0) - 1
            tally[before] = left > 0 ? left : nil
        }
        if let after { tally[after, default: 0] += 1 }
        stances[voice] = after
    }

    /// The first version not before the row's.
    private static func place(of row: AnswerRow, in versions: [Version]) -> Int {
        var (low, high) = (0, versions.count)
        while low < high {
            let middle = (low + high) / 2
            if (versions[middle].time, versions[middle].story) < (row.since, row.story) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
