import NewsModel
import TextProcessing

/// A story cut into words, field by field, with every leaf that stands in it.
struct StoryIndex: Sendable {
    /// Words that lie between the values of a field with several: no phrase or nearness runs over it.
    static let valueGap: Int32 = 100_000

    private(set) var hits = HitTable()
    private var sequences: [WordSequence?]

    init(_ content: StoryContent, _ lexicon: borrowing Lexicon) {
        self.init(lexicon) { Array(Self.text(of: $0, in: content).utf8) }
    }

    /// - Parameter text: a field's UTF-8.
    init(_ lexicon: borrowing Lexicon, _ text: (Query.Field) -> [UInt8]) {
        sequences = [WordSequence?](filledWith: nil, count: Query.Field.allCases.count)
        for field in Query.Field.allCases where lexicon.fields.contains(field) || FieldSet.reading.contains(field) {
            let text = text(field)
            if text.isEmpty { continue }
            var sequence = WordTokenizer.words(of: text)
            if field == .author || field == .category { sequence.separateParagraphs(by: Self.valueGap) }
            if lexicon.fields.contains(field) { lexicon.scan(sequence, field: field, into: &hits) }
            sequences[Int(field.number)] = sequence
        }
    }

    /// What spans in evidence point into: the field; authors and categories one a line.
    static func text(of field: Query.Field, in content: StoryContent) -> String {
        switch field {
        case .title: content.headline
        case .text: content.text
        case .author: content.authors.joined(separator: "\n")
        case .category: content.categories.joined(separator: "\n")
        case .url: content.url
        case .outlet: content.outlet
        case .lang: content.language ?? ""
        }
    }

    subscript(field: Query.Field) -> WordSequence? { sequences[Int(field.number)] }

    func position(_ word: Int, in field: Query.Field) -> Int {
        guard let sequence = self[field], word < sequence.words.count else { return 0 }
        return Int(sequence.words[word].position)
    }

    /// The sentences or paragraphs that lie in a scope.
    func stretches(_ kind: StretchKind, in scope: Scope) -> [Scope] {
        var scopes: [Scope] = []
        for field in Query.Field.allCases where scope.fields.contains(field) {
            guard let sequence = self[field] else { continue }
            for stretch in kind == .sentences ? sequence.sentences : sequence.paragraphs {
                let words = scope.words.map { stretch.words.clamped(to: $0) } ?? stretch.words
                if !words.isEmpty { scopes.append(Scope(field, words)) }
            }
        }
        return scopes
    }
}

/// The two kinds of stretches that a query may be tied to.
enum StretchKind {
    case sentences, paragraphs
}
