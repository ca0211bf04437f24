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
    private let words: HashIndex
    private let wordForms: [[UInt8]]
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
        words = HashIndex(builder.wordNumbers)
        wordForms = builder.wordForms
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
        let expecting = !expressions.isEmpty
        for index in sequence.words.indices {
            let word = sequence.words[index]
            let number = find(word, in: sequence)
            if number >= 0 {
                wordAnchors.forEach(number) { check($0, at: index, sequence, field, &hits) }
                if previous >= 0, startsPair[Int(previous)] {
                    let pair = pairs.find(LexiconBuilder.pairKey(previous, number))
                    if pair >= 0 { pairAnchors.forEach(pair) { check($0, at: index - 1, sequence, field, &hits) } }
                }
            }
            previous = number
            prefixes.find(word, in: sequence) { check($0, at: index, sequence, field, &hits) }
            if expecting { expressions.note(word, index, in: sequence, field: field, &hits) }
        }
        if expecting { expressions.run(in: sequence, field: field, &hits) }
    }

    @inline(__always)
    private func find(_ word: WordSequence.Word, in sequence: WordSequence) -> Int32 {
        var hash = WordHash()
        for index in word.foldedSpan { hash.combine(sequence.folded[index]) }
        let number = words.find(hash.value)
        if number < 0 { return -1 }
        return wordForms[Int(number)].elementsEqual(sequence.folded(word)) ? number : -1
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
