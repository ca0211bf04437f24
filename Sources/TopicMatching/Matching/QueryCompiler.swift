import NewsModel

/// Turns queries into nodes and collects their leaves.
struct QueryCompiler {
    /// Pairs that AND inside of nearness may come to, per query.
    private static let mostPairs = 4096

    private(set) var leaves: [Leaf] = []
    private var numbers: [Leaf.Target: Int32] = [:]
    private var targets: [Query: Leaf.Target?] = [:]
    private var pairs = 0

    mutating func compile(_ query: Query) -> MatchNode {
        pairs = 0
        return node(query, .reading)
    }

    private mutating func node(_ query: Query, _ fields: FieldSet) -> MatchNode {
        switch query {
        case .term, .prefix, .phrase, .regex: return leaf(query, fields)
        case .everything: return .everything
        case .all(let parts): return .all(parts.map { node($0, fields) })
        case .any(let parts): return .any(parts.map { node($0, fields) })
        case .quorum(let needed, let parts): return .quorum(needed, parts.map { node($0, fields) })
        case .not(let inner): return .not(node(inner, fields), clause: QueryPrinter.print(query))
        case .sentence(let inner): return .sentence(node(inner, fields), clause: QueryPrinter.print(query))
        case .paragraph(let inner): return .paragraph(node(inner, fields), clause: QueryPrinter.print(query))
        case .field(let field, let inner): return .field(field, node(inner, FieldSet(field)))
        case .near(let left, let right, let words, let ordered):
            return near(node(left, fields), node(right, fields), words, ordered, clause: QueryPrinter.print(query))
        }
    }

    private mutating func leaf(_ query: Query, _ fields: FieldSet) -> MatchNode {
        let clause = QueryPrinter.print(query)
        let target: Leaf.Target?
        if let known = targets[query] {
            target = known
        } else {
            target = Leaf.target(of: query)
            targets[query] = .some(target)
        }
        guard let target else { return .nothing(clause: clause) }
        if let number = numbers[target] {
            leaves[Int(number)].fields.formUnion(fields)
            return .leaf(number, clause: clause)
        }
        let number = Int32(leaves.count)
        numbers[target] = number
        leaves.append(Leaf(target: target, fields: fields))
        return .leaf(number, clause: clause)
    }

    /// `(a AND b) NEAR/5 c` is `a NEAR/5 c AND b NEAR/5 c`: AND and quorums move out, so that spans are left inside.
    private mutating func near(
        _ left: MatchNode, _ right: MatchNode, _ words: Int, _ ordered: Bool, clause: String
    ) -> MatchNode {
        pairs += 1
        guard pairs <= Self.mostPairs else { return .nothing(clause: clause) }
        if let moved = distributed(
            left, { compiler, part in compiler.near(part, right, words, ordered, clause: clause) })
        {
            return moved
        }
        if let moved = distributed(
            right, { compiler, part in compiler.near(left, part, words, ordered, clause: clause) })
        {
            return moved
        }
        return .near(left, right, words: words, ordered: ordered, clause: clause)
    }

    /// nil where the node is a span already.
    private mutating func distributed(
        _ node: MatchNode, _ body: (inout QueryCompiler, MatchNode) -> MatchNode
    ) -> MatchNode? {
        if Self.isSpan(node) { return nil }
        switch node {
        case .all(let parts): return .all(parts.map { body(&self, $0) })
        case .any(let parts): return .any(parts.map { body(&self, $0) })
        case .quorum(let needed, let parts): return .quorum(needed, parts.map { body(&self, $0) })
        default: return node
        }
    }

    private static func isSpan(_ node: MatchNode) -> Bool {
        switch node {
        case .leaf, .near, .nothing: true
        case .any(let parts): parts.allSatisfy(isSpan)
        default: false
        }
    }
}
