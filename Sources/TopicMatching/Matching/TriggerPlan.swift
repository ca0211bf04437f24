import NewsModel

/// Chooses for a query the leaves of which one must stand in a story that satisfies it: the rarest it can (percolation).
struct TriggerPlan {
    /// Expected share of stories that hold a leaf.
    let frequency: (Int32) -> Double

    struct Choice {
        let leaves: [Int32]
        /// Expected share of stories that the query must be looked at for.
        let cost: Double
    }

    /// nil where the query can be satisfied without any leaf: it is looked at for every story.
    func triggers(_ node: MatchNode) -> Choice? {
        switch node {
        case .leaf(let leaf, _): Choice(leaves: [leaf], cost: frequency(leaf))
        case .everything, .not: nil
        case .nothing: Choice(leaves: [], cost: 0)
        case .all(let parts): parts.compactMap(triggers).min { $0.cost < $1.cost }
        case .any(let parts): union(parts.map(triggers))
        // Of any n satisfied choices, one is among all but the n-1 most frequent.
        case .quorum(let needed, let parts): quorum(needed, parts)
        case .near(let left, let right, _, _, _): [left, right].compactMap(triggers).min { $0.cost < $1.cost }
        case .sentence(let inner, _), .paragraph(let inner, _), .field(_, let inner): triggers(inner)
        }
    }

    private func quorum(_ needed: Int, _ parts: [MatchNode]) -> Choice? {
        let choices = parts.map(triggers).sorted { ($0?.cost ?? 2) < ($1?.cost ?? 2) }
        return union(Array(choices.prefix(max(1, parts.count - needed + 1))))
    }

    private func union(_ choices: [Choice?]) -> Choice? {
        var (leaves, cost): ([Int32], Double) = ([], 0)
        for choice in choices {
            guard let choice else { return nil }
            leaves += choice.leaves
            cost += choice.cost
        }
        return Choice(leaves: leaves, cost: cost)
    }
}
