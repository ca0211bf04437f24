import NewsModel
import TextProcessing

/// Gathers the words that satisfy a query which a story satisfies.
struct EvidenceCollector {
    /// Evidence kept for one clause, and for one match: enough for a person, bounded for a hostile text.
    static let mostPerClause = 3
    static let most = 24

    private let evaluator: Evaluator
    private(set) var evidence: [Evidence] = []
    /// Every distinct stretch that counts, kept as evidence or not.
    private var places = SmallSet()

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// Number of distinct stretches found.
    var strength: Double { Double(places.count) }

    mutating func collect(_ node: MatchNode, _ scope: Scope = .document) {
        switch node {
        case .leaf(let leaf, let clause): collect(leaf, clause, scope)
        case .everything:
            let headline = evaluator.content.headline.utf8.count
            if places.count == 0, headline > 0 { add("\"*\"", .title, 0..<headline) }
        case .nothing, .not: return
        case .all(let parts): for part in parts { collect(part, scope) }
        case .any(let parts), .quorum(_, let parts):
            for part in parts where evaluator.satisfies(part, scope) { collect(part, scope) }
        case .near(_, _, _, _, let clause):
            for hit in evaluator.spans(node, scope) { add(clause, hit.field, hit.span) }
        case .sentence(let inner, _):
            for sentence in evaluator.stretches(.sentences, satisfying: inner, scope) { collect(inner, sentence) }
        case .paragraph(let inner, _):
            for paragraph in evaluator.stretches(.paragraphs, satisfying: inner, scope) { collect(inner, paragraph) }
        case .field(let field, let inner):
            if let scope = Evaluator.scope(field, in: scope) { collect(inner, scope) }
        }
    }

    /// Every hit of a leaf in a scope.
    @inline(__always)
    mutating func collect(_ leaf: Int32, _ clause: String, _ scope: Scope) {
        var number = evaluator.story.hits.first(leaf)
        while number >= 0 {
            let hit = evaluator.story.hits[number]
            if scope.contains(hit) { add(clause, hit.field, hit.span) }
            number = evaluator.story.hits.next(number)
        }
    }

    mutating func add(_ clause: String, _ field: Query.Field, _ span: Range<Int>) {
        // Offsets are below 2^31 (see `WordSequence`), so that field, start and length fit a word but for long spans,
        // of which the length is cut.
        let place = UInt64(field.number) << 61 | UInt64(span.lowerBound) << 30 | UInt64(span.count & 0x3FFF_FFFF)
        guard places.insert(place), evidence.count < Self.most else { return }
        var same = 0
        for known in evidence where known.clause == clause { same += 1 }
        guard same < Self.mostPerClause else { return }
        if evidence.isEmpty { evidence.reserveCapacity(4) }
        evidence.append(
            Evidence(clause: clause, field: field, span: span, quote: evaluator.quote(field, span, place: place)))
    }
}
