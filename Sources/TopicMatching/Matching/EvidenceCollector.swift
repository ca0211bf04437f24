import NewsModel
import TextProcessing

/// Gathers the words that satisfy a query which a story satisfies.
struct EvidenceCollector {
    /// Evidence kept for one clause, and for one match: enough for a person, bounded for a hostile text.
    static let mostPerClause = 3
    static let most = 24

    private let evaluator: Evaluator
    private let content: StoryContent
    private(set) var evidence: [Evidence] = []
    /// Every distinct stretch that counts, kept as evidence or not.
    private var places: Set<UInt64> = []
    private var perClause: [String: Int] = [:]

    init(_ evaluator: Evaluator, _ content: StoryContent) {
        self.evaluator = evaluator
        self.content = content
    }

    /// Number of distinct stretches found.
    var strength: Double { Double(places.count) }

    mutating func collect(_ node: MatchNode, _ scope: Scope = .document) {
        switch node {
        case .leaf(let leaf, let clause):
            for hit in evaluator.story.hits.hits(leaf, in: scope) { add(clause, hit.field, hit.span) }
        case .everything:
            if places.isEmpty, !content.headline.isEmpty { add("\"*\"", .title, 0..<content.headline.utf8.count) }
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

    mutating func add(_ clause: String, _ field: Query.Field, _ span: Range<Int>) {
        // Offsets are below 2^31 (see `WordSequence`), so that field, start and length fit a word but for long spans,
        // of which the length is cut.
        let place = UInt64(field.number) << 61 | UInt64(span.lowerBound) << 30 | UInt64(span.count & 0x3FFF_FFFF)
        guard places.insert(place).inserted, evidence.count < Self.most,
            perClause[clause, default: 0] < Self.mostPerClause
        else { return }
        perClause[clause, default: 0] += 1
        let source = evaluator.story[field]?.source ?? Array(StoryIndex.text(of: field, in: content).utf8)
        evidence.append(Evidence(clause: clause, field: field, span: span, quote: Quotation.around(span, in: source)))
    }
}
