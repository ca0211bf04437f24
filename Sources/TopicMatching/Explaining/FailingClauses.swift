/// The smallest set of clauses that keep a query from holding.
enum FailingClauses {
    static func smallest(_ clause: ClauseExplanation) -> [ClauseExplanation] {
        if clause.holds { return [] }
        guard !clause.parts.isEmpty else { return [clause] }
        let failing = clause.parts.filter { !$0.holds }
        switch clause.clauseKind {
        case .all: return failing.flatMap(smallest)
        case .any(let missing):
            // Of the choices, those that lack least.
            return failing.map(smallest).sorted { $0.count < $1.count }.prefix(missing).flatMap { $0 }
        case .whole: return [clause]
        }
    }
}

/// How a clause depends on its parts.
enum ClauseKind: Hashable, Sendable {
    case all
    /// So many more of the parts would have to hold.
    case any(missing: Int)
    /// It fails or holds as one: NOT, nearness, SENTENCE.
    case whole
}
