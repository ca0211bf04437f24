/// Queries that are nothing but terms joined by AND, or by OR, for every topic, end to end in one array.
///
/// Most topics of a large set are such, and going through their terms in a row takes a fraction of the time of a tree.
struct PlainQueries: Sendable {
    enum Shape: UInt8, Sendable {
        case tree, all, any
    }

    private var shapes: [Shape] = []
    private var starts: [Int32] = [0]
    private var leaves: [Int32] = []
    /// The terms as the query language prints them.
    private var clauses: [String] = []

    init(_ queries: [MatchNode?]) {
        for query in queries {
            let (shape, terms) = query.map(Self.plain) ?? (.tree, [])
            shapes.append(shape)
            leaves += terms.map(\.leaf)
            clauses += terms.map(\.clause)
            starts.append(Int32(leaves.count))
        }
    }

    @inline(__always)
    func shape(_ topic: Int) -> Shape { shapes[topic] }

    /// Whether a plain query's terms stand in headline or text as its shape wants them.
    @inline(__always)
    func holds(_ topic: Int, in hits: HitTable) -> Bool {
        let isAny = shapes[topic] == .any
        for place in places(topic) where Self.stands(leaves[place], in: hits) == isAny { return isAny }
        return !isAny
    }

    /// Adds the terms that were found in headline or text as evidence, in order.
    func collect(_ topic: Int, into collector: inout EvidenceCollector) {
        for place in places(topic) { collector.collect(leaves[place], clauses[place], .document) }
    }

    @inline(__always)
    private func places(_ topic: Int) -> Range<Int> { Int(starts[topic])..<Int(starts[topic + 1]) }

    @inline(__always)
    private static func stands(_ leaf: Int32, in hits: HitTable) -> Bool {
        var hit = hits.first(leaf)
        while hit >= 0 {
            if FieldSet.reading.contains(hits[hit].field) { return true }
            hit = hits.next(hit)
        }
        return false
    }

    private static func plain(_ node: MatchNode) -> (Shape, [(leaf: Int32, clause: String)]) {
        func terms(_ parts: [MatchNode]) -> [(leaf: Int32, clause: String)]? {
            let terms = parts.compactMap { part -> (leaf: Int32, clause: String)? in
                if case .leaf(let leaf, let clause) = part { (leaf, clause) } else { nil }
            }
            return terms.count == parts.count ? terms : nil
        }
        switch node {
        case .leaf: return (.all, terms([node]) ?? [])
        case .all(let parts): return terms(parts).map { (.all, $0) } ?? (.tree, [])
        case .any(let parts): return terms(parts).map { (.any, $0) } ?? (.tree, [])
        default: return (.tree, [])
        }
    }
}
