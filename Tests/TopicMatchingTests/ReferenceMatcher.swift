import NewsModel
import TextProcessing
import TopicMatching

/// The query language as it is described, with no thought of speed: every rule by trying everything.
struct ReferenceMatcher {
    /// A place in a field: from its first word to its last.
    struct Place: Hashable {
        let field: Query.Field
        let first: Int
        let last: Int
    }

    /// The words of one field that a query may look at.
    struct Window {
        let field: Query.Field
        let words: Range<Int>
    }

    private let fields: [Query.Field: WordSequence]

    init(_ content: StoryContent) {
        let texts: [(Query.Field, String)] = [
            (.title, content.headline), (.text, content.text), (.author, content.authors.joined(separator: "\n")),
            (.category, content.categories.joined(separator: "\n")), (.url, content.url), (.outlet, content.outlet),
            (.lang, content.language ?? ""),
        ]
        fields = Dictionary(uniqueKeysWithValues: texts.map { ($0.0, WordTokenizer.words(of: $0.1)) })
    }

    func matches(_ query: Query) -> Bool { holds(query, [window(.title), window(.text)]) }

    private func window(_ field: Query.Field) -> Window {
        Window(field: field, words: 0..<(fields[field]?.words.count ?? 0))
    }

    private func holds(_ query: Query, _ windows: [Window]) -> Bool {
        switch query {
        case .term, .prefix, .phrase, .regex: !places(query, windows).isEmpty
        case .everything: true
        case .all(let parts): parts.allSatisfy { holds($0, windows) }
        case .any(let parts): parts.contains { holds($0, windows) }
        case .quorum(let needed, let parts): parts.filter { holds($0, windows) }.count >= needed
        case .not(let inner): !holds(inner, windows)
        case .field(let field, let inner): holds(inner, [window(field)])
        case .sentence(let inner): within(\.sentences, windows).contains { holds(inner, [$0]) }
        case .paragraph(let inner): within(\.paragraphs, windows).contains { holds(inner, [$0]) }
        case .near(let left, let right, let words, let ordered): near(left, right, words, ordered, windows)
        }
    }

    private func within(_ kind: KeyPath<WordSequence, [WordSequence.Stretch]>, _ windows: [Window]) -> [Window] {
        windows.flatMap { window in
            (fields[window.field]?[keyPath: kind] ?? []).compactMap { stretch in
                let words = stretch.words.clamped(to: window.words)
                return words.isEmpty ? nil : Window(field: window.field, words: words)
            }
        }
    }

    /// AND and quorums inside of nearness apply to each of their parts.
    private func near(_ left: Query, _ right: Query, _ words: Int, _ ordered: Bool, _ windows: [Window]) -> Bool {
        for (side, makes) in [
            (left, { (part: Query) in Query.near(part, right, words: words, ordered: ordered) }),
            (right, { (part: Query) in Query.near(left, part, words: words, ordered: ordered) }),
        ] {
            guard let parts = Self.moved(side) else { continue }
            switch parts {
            case .all(let inner): return inner.allSatisfy { holds(makes($0), windows) }
            case .any(let inner): return inner.contains { holds(makes($0), windows) }
            case .quorum(let needed, let inner): return inner.filter { holds(makes($0), windows) }.count >= needed
            default: return false
            }
        }
        return !places(.near(left, right, words: words, ordered: ordered), windows).isEmpty
    }

    /// What has to move out of a nearness, nil for what has a place of its own. Nearness of a conjunction is one itself.
    private static func moved(_ query: Query) -> Query? {
        switch query {
        case .all, .quorum: return query
        case .any(let parts): return parts.contains { moved($0) != nil } ? query : nil
        case .near(let left, let right, let words, let ordered):
            if let outer = moved(left) { return outer.mapped { .near($0, right, words: words, ordered: ordered) } }
            if let outer = moved(right) { return outer.mapped { .near(left, $0, words: words, ordered: ordered) } }
            return nil
        default: return nil
        }
    }

    private func places(_ query: Query, _ windows: [Window]) -> Set<Place> {
        switch query {
        case .term(let text, let exact), .phrase(let text, let exact): return spelt(text, exact, windows)
        case .prefix(let stem): return spelt(stem + "*", false, windows)
        case .any(let parts): return parts.reduce(into: []) { $0.formUnion(places($1, windows)) }
        case .near(let left, let right, let words, let ordered):
            var found: Set<Place> = []
            for first in places(left, windows) {
                for second in places(right, windows) where first.field == second.field {
                    let between = distance(first, second) ?? (ordered ? nil : distance(second, first))
                    guard let between, between <= words else { continue }
                    found.insert(
                        Place(
                            field: first.field, first: min(first.first, second.first),
                            last: max(first.last, second.last)))
                }
            }
            return found
        default: return []
        }
    }

    /// Words between; nil where the second does not come after the first.
    private func distance(_ first: Place, _ second: Place) -> Int? {
        guard let words = fields[first.field]?.words, second.first > first.last else { return nil }
        return Int(words[second.first].position - words[first.last].position) - 1
    }

    private func spelt(_ text: String, _ exact: Bool, _ windows: [Window]) -> Set<Place> {
        let wanted = WordTokenizer.words(of: text)
        var found: Set<Place> = []
        for window in windows {
            guard let sequence = fields[window.field], wanted.words.count <= window.words.count else { continue }
            for start in window.words.lowerBound...(window.words.upperBound - wanted.words.count) {
                let fits = wanted.words.indices.allSatisfy { offset in
                    let word = sequence.words[start + offset]
                    return word.position == sequence.words[start].position + Int32(offset)
                        && equal(wanted, offset, sequence, word, exact)
                }
                if fits { found.insert(Place(field: window.field, first: start, last: start + wanted.words.count - 1)) }
            }
        }
        return found
    }

    private func equal(
        _ wanted: WordSequence, _ offset: Int, _ sequence: WordSequence, _ word: WordSequence.Word, _ exact: Bool
    ) -> Bool {
        let piece = wanted.words[offset]
        let folded = sequence.foldedText(word)
        if exact { return sequence.text(word.span) == wanted.text(piece.span) }
        if wanted.text(piece.span.upperBound..<piece.span.upperBound + 1) == "*", !piece.shape.contains(.solo) {
            return folded.utf8.starts(with: wanted.foldedText(piece).utf8)
        }
        if piece.shape.contains(.acronym), word.shape.isDisjoint(with: [.acronym, .capitals]) { return false }
        return folded == wanted.foldedText(piece)
    }
}

extension Query {
    fileprivate func mapped(_ body: (Query) -> Query) -> Query {
        switch self {
        case .all(let parts): .all(parts.map(body))
        case .any(let parts): .any(parts.map(body))
        case .quorum(let needed, let parts): .quorum(needed, parts.map(body))
        default: self
        }
    }
}
