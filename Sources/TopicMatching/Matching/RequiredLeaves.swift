/// The leaves that must all stand somewhere in a story that satisfies a query, for every topic, end to end in one array.
///
/// A look at them spares the evaluation of nearly all topics of which the rarest term was found and another is missing.
struct RequiredLeaves: Sendable {
    private var starts: [Int32] = [0]
    private var leaves: [Int32] = []

    init(_ queries: [MatchNode?]) {
        for query in queries {
            leaves += query.map { Set(Self.required($0)).sorted() } ?? []
            starts.append(Int32(leaves.count))
        }
    }

    /// Whether all that topic number `topic` requires was found.
    @inline(__always)
    func stand(_ topic: Int, in hits: HitTable) -> Bool {
        for place in Int(starts[topic])..<Int(starts[topic + 1]) where hits.first(leaves[place]) < 0 { return false }
        return true
    }

    private static func required(_ node: MatchNode) -> [Int32] {
        switch node {
        case .leaf(let leaf, _): [leaf]
        case .everything, .nothing, .not: []
        case .all(let parts): parts.flatMap(required)
        case .any(let parts): parts.count == 1 ? required(parts[0]) : []
        case .quorum(let needed, let parts): needed >= parts.count ? parts.flatMap(required) : []
        case .near(let left, let right, _, _, _): required(left) + required(right)
        case .sentence(let inner, _), .paragraph(let inner, _), .field(_, let inner): required(inner)
        }
    }
}
