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
    private var spans: Set<Place> = []
    private var perClause: [String: Int] = [:]

    private struct Place: Hashable {
        let field: Query.Field
        let span: Range<Int>
    }

    init(_ evaluator: Evaluator, _ content: StoryContent) {
        self.evaluator = evaluator
        self.content = content
    }

    /// Number of distinct stretches found.
    var strength: Double { Double(spans.count) }

    mutating func collect(_ node: MatchNode, _ scope: Scope = .document) {
        switch node {
        case .leaf(let leaf, let clause):
            for hit in evaluator.story.hits.hits(leaf, in: scope) { add(clause, hit.field, hit.span) }
        case .everything:
            if spans.isEmpty, !content.headline.isEmpty { add("\"*\"", .title, 0..<content.headline.utf8.count) }
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
        guard spans.insert(Place(field: field, span: span)).inserted, evidence.count < Self.most,
            perClause[clause, default: 0] < Self.mostPerClause
        else { return }
        perClause[clause, default: 0] += 1
        let source = evaluator.story[field]?.source ?? Array(StoryIndex.text(of: field, in: content).utf8)
        evidence.append(Evidence(clause: clause, field: field, span: span, quote: Quotation.around(span, in: source)))
    }
}
