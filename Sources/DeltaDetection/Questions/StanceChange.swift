import NewsModel

/// What an edit did to the answers that a story gives: "answers: cut -> hedged".
enum StanceChange {
    /// nil where every answer has the stance it had.
    static func text(from open: [AnswerRow], closed: [AnswerRow], opened: [AnswerRow]) -> String? {
        let ended = Set(closed.map { [$0.answer, $0.sentence] })
        let standing = open.filter { !ended.contains([$0.answer, $0.sentence]) } + opened
        let (before, after) = (stances(open), stances(standing))
        let changes = Set(before.keys).union(after.keys).sorted().compactMap { answer -> String? in
            let now = after[answer]
            return before[answer] == now ? nil : "\(answer) -> \(now.map(\.rawValue) ?? "gone")"
        }
        return changes.isEmpty ? nil : "answers: " + changes.joined(separator: ", ")
    }

    /// The strongest stance to each answer, in the order of `Stance`.
    private static func stances(_ rows: [AnswerRow]) -> [String: Stance] {
        let order = Stance.allCases
        return Dictionary(rows.map { ($0.answer, $0.stance) }) { one, other in
            (order.firstIndex(of: one) ?? 0) <= (order.firstIndex(of: other) ?? 0) ? one : other
        }
    }
}
