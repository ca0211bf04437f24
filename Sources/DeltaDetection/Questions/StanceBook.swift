import NewsModel

/// What each voice (an origin, or an outlet) says at present: the answer of its latest standing rows.
///
/// A voice's rows are kept by the moment they were opened, latest last; a moment whose rows have all ended is dropped
/// when it comes to the top, so that a whole history costs one push and one pop a row.
struct StanceBook {
    private struct Moment {
        let time: Timestamp
        var counts: [String: Int]
    }

    private var moments: [String: [Moment]] = [:]
    /// The answer of each voice that has one.
    private(set) var stances: [String: String] = [:]
    private(set) var tally: [String: Int] = [:]

    /// Must be called in order of opening.
    mutating func open(_ answer: String, by voice: String, at time: Timestamp) {
        if let last = moments[voice]?.indices.last, moments[voice]?[last].time == time {
            moments[voice]?[last].counts[answer, default: 0] += 1
        } else {
            moments[voice, default: []].append(Moment(time: time, counts: [answer: 1]))
        }
        settle(voice)
    }

    /// Ends one row that was opened at `opened`.
    mutating func end(_ answer: String, by voice: String, opened: Timestamp) {
        guard let all = moments[voice], let at = all.lastIndex(where: { $0.time <= opened }), all[at].time == opened,
            let count = all[at].counts[answer]
        else { return }
        moments[voice]?[at].counts[answer] = count > 1 ? count - 1 : nil
        while moments[voice]?.last?.counts.isEmpty == true { moments[voice]?.removeLast() }
        if moments[voice]?.isEmpty == true { moments[voice] = nil }
        settle(voice)
    }

    /// A voice that gives several answers at one moment means the one it says most often; then the one it gave before;
    /// then the first by name.
    private mutating func settle(_ voice: String) {
        let before = stances[voice]
        let counts = moments[voice]?.last?.counts ?? [:]
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

    /// The answer with the most voices; in a tie `standing`, if it is one of them, else none.
    func leader(standing: String?) -> String? {
        guard let most = tally.values.max() else { return nil }
        if let standing, tally[standing] == most { return standing }
        let leaders = tally.filter { $0.value == most }
        return leaders.count == 1 ? leaders.first?.key : nil
    }
}
