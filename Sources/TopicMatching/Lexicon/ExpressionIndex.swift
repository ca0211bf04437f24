import NewsModel
import TextProcessing

/// Runs a regular expression over a paragraph only where one of its literals stands in a word of it.
struct ExpressionIndex: Sendable {
    private struct Literal: Sendable {
        let bytes: [UInt8]
        let leaf: Int32
    }

    let isEmpty: Bool
    /// By the literal's first three bytes.
    private var literals: [UInt32: [Literal]] = [:]
    private var filter = [UInt64](repeating: 0, count: 1024)
    private let leaves: [Leaf]

    init(_ leaves: [Leaf]) {
        var found = false
        self.leaves = leaves
        for (number, leaf) in leaves.enumerated() {
            guard case .expression(let expression) = leaf.target else { continue }
            found = true
            for literal in expression.literals {
                let bytes = Array(literal.utf8)
                guard bytes.count >= 3 else { continue }
                let key = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
                literals[key, default: []].append(Literal(bytes: bytes, leaf: Int32(number)))
                let bit = Self.bit(key)
                filter[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        isEmpty = !found
    }

    private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9e37_79b1) >> 16) }

    /// Notes the expressions that a word calls for.
    func note(
        _ word: WordSequence.Word, _ index: Int, in sequence: WordSequence, field: Query.Field, _ hits: inout HitTable
    ) {
        let span = word.foldedSpan
        guard span.count >= 3 else { return }
        var key = UInt32(sequence.folded[span.lowerBound]) << 8 | UInt32(sequence.folded[span.lowerBound + 1])
        for place in span.lowerBound + 2..<span.upperBound {
            key = (key << 8 | UInt32(sequence.folded[place])) & 0xFF_FFFF
            let bit = Self.bit(key)
            if filter[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { continue }
            for literal in literals[key] ?? [] where leaves[Int(literal.leaf)].fields.contains(field) {
                if sequence.folded[(place - 2)..<span.upperBound].starts(with: literal.bytes) {
                    hits.expect(literal.leaf, paragraph: sequence.paragraph(ofWord: index))
                }
            }
        }
    }

    /// Runs what was noted.
    func run(in sequence: WordSequence, field: Query.Field, _ hits: inout HitTable) {
        for (leaf, paragraph) in hits.takeExpected() {
            guard case .expression(let expression) = leaves[Int(leaf)].target, paragraph < sequence.paragraphs.count
            else { continue }
            let stretch = sequence.paragraphs[paragraph]
            for span in expression.matches(in: sequence.source, stretch.span) {
                let words = Self.words(overlapping: span, of: stretch.words, in: sequence)
                if !words.isEmpty { hits.add(leaf, field: field, words: words, span: span) }
            }
        }
    }

    /// The words that a match touches; the one before it where it touches none.
    private static func words(overlapping span: Range<Int>, of words: Range<Int>, in sequence: WordSequence) -> Range<
        Int
    > {
        let first = words.first { Int(sequence.words[$0].end) > span.lowerBound } ?? words.upperBound - 1
        let last = words.last { Int(sequence.words[$0].start) < span.upperBound } ?? words.lowerBound
        return min(first, last)..<max(first, last) + 1
    }
}
