import NewsModel

extension Query {
    /// The queries directly inside.
    var children: [Query] {
        switch self {
        case .term, .prefix, .phrase, .regex, .everything: []
        case .all(let parts), .any(let parts), .quorum(_, let parts): parts
        case .not(let inner), .sentence(let inner), .paragraph(let inner), .field(_, let inner): [inner]
        case .near(let left, let right, _, _): [left, right]
        }
    }

    /// Nodes in the tree.
    var size: Int { children.reduce(1) { $0 + $1.size } }
}
