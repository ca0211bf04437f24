import NewsModel

/// The words that a story must hold to satisfy a query: groups of which each must have one of its words there.
struct QueryLiterals {
    let leaves: [Leaf]

    func groups(_ node: MatchNode) -> [[[UInt8]]] {
        required(node).map { group in group.flatMap(words) }
    }

    private func required(_ node: MatchNode) -> [[Int32]] {
        switch node {
        case .leaf(let leaf, _): [[leaf]]
        case .everything, .nothing, .not: []
        case .all(let parts): parts.flatMap(required)
        case .any(let parts): one(of: parts)
        case .quorum(let needed, let parts): needed >= parts.count ? parts.flatMap(required) : one(of: parts)
        case .near(let left, let right, _, _, _): required(left) + required(right)
        case .sentence(let inner, _), .paragraph(let inner, _): required(inner)
        // Only headline and text are read without being cut into words.
        case .field(let field, let inner): FieldSet.reading.contains(field) ? required(inner) : []
        }
    }

    /// Whichever part holds, its smallest group has a word there.
    private func one(of parts: [MatchNode]) -> [[Int32]] {
        var group: [Int32] = []
        for part in parts {
            guard let smallest = required(part).min(by: { $0.count < $1.count }) else { return [] }
            group += smallest
        }
        return [group]
    }

    /// A phrase's longest word; an expression's literals; one empty word where nothing is known.
    private func words(_ leaf: Int32) -> [[UInt8]] {
        switch leaves[Int(leaf)].target {
        case .words(let pattern): [pattern.pieces.map(\.word).max { $0.count < $1.count } ?? []]
        case .expression(let expression):
            expression.literals.isEmpty ? [[]] : expression.literals.map { Array($0.utf8) }
        }
    }
}
