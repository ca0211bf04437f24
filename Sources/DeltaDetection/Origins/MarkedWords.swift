import TextProcessing

/// The words of a line with the marks between them.
struct MarkedWords {
    let words: [String]
    private let sequence: WordSequence

    init(_ bytes: some Sequence<UInt8>) {
        let sequence = WordTokenizer.words(of: Array(bytes))
        self.sequence = sequence
        words = sequence.words.map { sequence.foldedText($0) }
    }

    /// See `KnownOutlets.key`.
    func key(_ index: Int) -> UInt64 { KnownOutlets.key(sequence.folded(sequence.words[index])) }

    /// What stands before a word (after the last one where `index` is past the end).
    struct Gap {
        let text: String
        var opensBracket: Bool { text.contains { $0 == "(" || $0 == "/" || $0 == "[" } }
        var closesBracket: Bool { text.contains { $0 == ")" || $0 == "/" || $0 == "]" } }
        var isDash: Bool { text.contains { $0 == "-" || $0 == "–" || $0 == "—" } && text.utf8.contains(0x20) }
        var endsSentence: Bool { text.first == "." }
        /// A comma, semicolon, colon or dash ends a clause.
        var endsClause: Bool { text.contains { ",;:—–()".contains($0) } }
    }

    func gap(before index: Int) -> Gap {
        let start = index > 0 ? sequence.words[index - 1].span.upperBound : 0
        let end = index < sequence.words.count ? sequence.words[index].span.lowerBound : sequence.source.count
        return Gap(text: start < end ? sequence.text(start..<end) : "")
    }

    /// The word is written as a name: with a capital, or in a script or style that has none (dpa).
    func isWritten(_ index: Int) -> Bool {
        sequence.words[index].shape.contains(.upper) || words[index] == "dpa"
    }

    func isUpper(_ index: Int) -> Bool { sequence.words[index].shape.contains(.upper) }

    /// As written, marks between the words included.
    func text(_ range: Range<Int>) -> String {
        range.isEmpty
            ? ""
            : sequence.text(
                sequence.words[range.lowerBound].span.lowerBound..<sequence.words[range.upperBound - 1].span.upperBound)
    }

    func holds(_ run: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: run) }
    }
}
