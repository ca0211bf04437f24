import NewsModel
import TextProcessing

/// Decides whether a story satisfies a query, and keeps what all queries of one story share.
///
/// A class, since a story's index is many arrays and each query would count references to all of them.
final class Evaluator {
    let story: StoryIndex
    let content: StoryContent
    private var quotes: [UInt64: String] = [:]

    init(_ story: StoryIndex, _ content: StoryContent) {
        self.story = story
        self.content = content
    }

    /// A stretch of a field with its surroundings; many topics quote the same words.
    func quote(_ field: Query.Field, _ span: Range<Int>, place: UInt64) -> String {
        if let known = quotes[place] { return known }
        let source = story[field]?.source ?? Array(StoryIndex.text(of: field, in: content).utf8)
        let quote = Quotation.around(span, in: source)
        quotes[place] = quote
        return quote
    }

    func satisfies(_ node: MatchNode, _ scope: Scope = .document) -> Bool {
        switch node {
        case .leaf(let leaf, _): return stands(leaf, scope)
        case .everything: return true
        case .nothing: return false
        case .all(let parts):
            for part in parts where !satisfies(part, scope) { return false }
            return true
        case .any(let parts):
            for part in parts where satisfies(part, scope) { return true }
            return false
        case .quorum(let needed, let parts):
            var count = 0
            for part in parts where satisfies(part, scope) {
                count += 1
                if count >= needed { return true }
            }
            return false
        case .not(let inner, _): return !satisfies(inner, scope)
        case .near(let left, let right, let words, let ordered, _):
            let first = spans(left, scope)
            if first.isEmpty { return false }
            return Proximity(words: words, ordered: ordered, story: story).isNear(first, spans(right, scope))
        case .sentence(let inner, _): return stretches(.sentences, satisfying: inner, scope, most: 1).count > 0
        case .paragraph(let inner, _): return stretches(.paragraphs, satisfying: inner, scope, most: 1).count > 0
        case .field(let field, let inner):
            guard let scope = Self.scope(field, in: scope) else { return false }
            return satisfies(inner, scope)
        }
    }

    /// The scopes of the sentences or paragraphs that satisfy a query.
    func stretches(
        _ kind: StretchKind, satisfying node: MatchNode, _ scope: Scope,
        most: Int = .max
    ) -> [Scope] {
        var found: [Scope] = []
        for stretch in story.stretches(kind, in: scope) where satisfies(node, stretch) {
            found.append(stretch)
            if found.count >= most { break }
        }
        return found
    }

    /// A field inside of a scope: within a sentence, the same field goes on there, the other text field is elsewhere,
    /// and metadata is the whole story's.
    static func scope(_ field: Query.Field, in scope: Scope) -> Scope? {
        guard scope.words != nil else { return Scope(field, nil) }
        if scope.fields.contains(field) { return scope }
        return FieldSet.reading.contains(field) ? nil : Scope(field, nil)
    }

    /// Where a query of words stands; sorted by place.
    func spans(_ node: MatchNode, _ scope: Scope) -> [Hit] {
        switch node {
        case .leaf(let leaf, _): return story.hits.hits(leaf, in: scope)
        case .any(let parts):
            var all: [Hit] = []
            for part in parts { all += spans(part, scope) }
            return all.sorted { ($0.field.number, $0.first, $0.end) < ($1.field.number, $1.first, $1.end) }
        case .near(let left, let right, let words, let ordered, _):
            return Proximity(words: words, ordered: ordered, story: story).spans(
                spans(left, scope), spans(right, scope))
        default: return []
        }
    }

    @inline(__always)
    private func stands(_ leaf: Int32, _ scope: Scope) -> Bool {
        var hit = story.hits.first(leaf)
        while hit >= 0 {
            if scope.contains(story.hits[hit]) { return true }
            hit = story.hits.next(hit)
        }
        return false
    }
}
