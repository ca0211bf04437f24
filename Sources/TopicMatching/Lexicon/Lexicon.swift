import NewsModel
import TextProcessing

/// All leaves of all queries, arranged so that one pass over a story's words finds every one that stands in it.
///
/// Words are looked up by hash, phrases by a pair of neighbouring words in them, so that the time depends on the text
/// and hardly on the number of leaves. Wildcards are looked up by the lengths that occur for a word's first two bytes.
struct Lexicon: Sendable {
    /// A leaf anchored at a word: `offset` words into the pattern.
    struct Anchor: Sendable {
        let leaf: Int32
        let offset: Int32
        let fields: FieldSet
        /// The word's being there is all that the leaf asks.
        let isWhole: Bool
    }

    let leaves: [Leaf]
    /// Of all leaves.
    let fields: FieldSet
    private let filter: WordFilter
    private let words: HashIndex
    private let wordForms: WordForms
    /// By word: patterns of that word alone, or anchored at it.
    private let wordAnchors: AnchorLists
    private let startsPair: [Bool]
    private let pairs: HashIndex
    private let pairAnchors: AnchorLists
    private let prefixes: PrefixIndex
    private let expressions: ExpressionIndex

    init(_ leaves: [Leaf]) {
        self.leaves = leaves
        fields = leaves.reduce(into: FieldSet()) { $0.formUnion($1.fields) }
        var builder = LexiconBuilder()
        for (number, leaf) in leaves.enumerated() {
            if case .words(let pattern) = leaf.target { builder.add(pattern, leaf: Int32(number), leaf.fields) }
        }
        var filter = WordFilter(capacity: builder.wordForms.count)
        for word in builder.wordForms { filter.insert(word) }
        self.filter = filter
        words = HashIndex(builder.wordNumbers)
        wordForms = WordForms(builder.wordForms)
        wordAnchors = AnchorLists(builder.wordAnchors)
        startsPair = builder.startsPair
        pairs = HashIndex(builder.pairNumbers)
        pairAnchors = AnchorLists(builder.pairAnchors)
        prefixes = PrefixIndex(builder.prefixes)
        expressions = ExpressionIndex(leaves)
    }

    /// Finds every leaf in one field.
    func scan(_ sequence: WordSequence, field: Query.Field, into hits: inout HitTable) {
        var previous: Int32 = -1
        var stems: [Int32] = []
        let (expecting, hasPrefixes) = (!expressions.isEmpty, !prefixes.isEmpty)
        let (folded, words) = (sequence.folded.span, sequence.words.span)
        for index in words.indices {
            let word = words[index]
            let (start, end) = (Int(word.foldedStart), Int(word.foldedEnd))
            let number = filter.mayContain(folded, start, end) ? find(folded, start, end) : -1
            if number >= 0 { anchor(number, after: previous, at: index, sequence, field, &hits) }
            previous = number
            if hasPrefixes, prefixes.mayFind(folded, start, end) {
                prefixes.find(word, in: sequence, &stems)
                while let stem = stems.popLast() { checkAll(prefixes.anchors, stem, at: index, sequence, field, &hits) }
            }
            if expecting { expressions.note(word, index, in: sequence, field: field, &hits) }
        }
        if expecting { expressions.run(in: sequence, field: field, &hits) }
    }

    private func anchor(
        _ number: Int32, after previous: Int32, at index: Int, _ sequence: WordSequence, _ field: Query.Field,
        _ hits: inout HitTable
    ) {
        checkAll(wordAnchors, number, at: index, sequence, field, &hits)
        if previous >= 0, startsPair[Int(previous)] {
            let pair = pairs.find(LexiconBuilder.pairKey(previous, number))
            if pair >= 0 { checkAll(pairAnchors, pair, at: index - 1, sequence, field, &hits) }
        }
    }

    private func checkAll(
        _ lists: AnchorLists, _ number: Int32, at index: Int, _ sequence: WordSequence, _ field: Query.Field,
        _ hits: inout HitTable
    ) {
        for place in lists.places(number) { check(lists[place], at: index, sequence, field, &hits) }
    }

    /// The number of the word from `start` to before `end`, or -1.
    private func find(_ folded: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
        var hash = WordHash()
        for index in start..<end { hash.combine(folded[index]) }
        let number = words.find(hash.value)
        return number >= 0 && wordForms.form(number, equals: folded, start, end) ? number : -1
    }

    private func check(
        _ anchor: Anchor, at index: Int, _ sequence: WordSequence, _ field: Query.Field, _ hits: inout HitTable
    ) {
        guard anchor.fields.contains(field) else { return }
        if anchor.isWhole { return hits.add(anchor.leaf, field: field, words: index..<index + 1, in: sequence) }
        guard case .words(let pattern) = leaves[Int(anchor.leaf)].target else { return }
        let first = index - Int(anchor.offset)
        guard pattern.stands(at: first, in: sequence) else { return }
        hits.add(anchor.leaf, field: field, words: first..<first + pattern.pieces.count, in: sequence)
    }
}
