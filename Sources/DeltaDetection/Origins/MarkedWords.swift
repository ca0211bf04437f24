import TextProcessing

/// The words of a line with the marks between them.
struct MarkedWords {
    let words: FoldedWords
    private let sequence: WordSequence
    /// UTF-8 offsets of the line in the sequence's text.
    private let span: Range<Int>

    init(_ bytes: some Sequence<UInt8>) {
        let sequence = WordTokenizer.words(of: Array(bytes))
        self.init(sequence, words: sequence.words.indices, span: sequence.source.indices)
    }

    /// The sentences of a text's beginning.
    static func sentences(of text: String, limit: Int) -> [String] {
        let opening = WordTokenizer.words(of: EventTerms.bytes(of: text, limit: limit))
        return opening.sentences.map { opening.text($0.span) }
    }

    /// A sentence of a longer text.
    init(_ sequence: WordSequence, _ sentence: WordSequence.Stretch) {
        self.init(sequence, words: sentence.words, span: sentence.span)
    }

    private init(_ sequence: WordSequence, words: Range<Int>, span: Range<Int>) {
        self.sequence = sequence
        self.span = span
        self.words = FoldedWords(sequence, words)
    }

    /// See `KnownOutlets.key`.
    func key(_ index: Int) -> UInt64 { KnownOutlets.key(sequence.folded.span.extracting(word(index).foldedSpan)) }

    /// What stands before a word (after the last one where `index` is past the end).
    struct Gap {
        let text: String
        var opensBracket: Bool { text.contains { $0 == "(" || $0 == "/" || $0 == "[" } }
        var closesBracket: Bool { text.contains { $0 == ")" || $0 == "/" || $0 == "]" } }
        var isDash: Bool { text.contains { $0 == "-" || $0 == "–" || $0 == "—" } && text.utf8.contains(0x20) }
        var endsSentence: Bool { text.first.map { ".!?".contains($0) } ?? false }
        /// What follows a dateline's bracket: a dash, a colon, a full stop or a new line.
        var isDatelineEnd: Bool { text.contains { "-–—:.\n".contains($0) } }
        var isColon: Bool { text.contains { $0 == ":" } }
        var breaksLine: Bool { text.contains { $0.isNewline || $0 == "|" } }
        /// Nothing but a space: both words may be of one name.
        var joins: Bool { text == " " || text == "\u{a0}" }
        /// A comma, semicolon, colon or dash ends a clause.
        var endsClause: Bool { text.contains { ",;:—–()".contains($0) } }
    }

    func gap(before index: Int) -> Gap {
        let start = index > 0 ? word(index - 1).span.upperBound : span.lowerBound
        let end = index < words.count ? word(index).span.lowerBound : span.upperBound
        return Gap(text: start < end ? sequence.text(start..<end) : "")
    }

    /// The words are the outlet's name in its own case, whole, and no part of a longer one: "Vice President", "Michael
    /// Bloomberg", "AP Moller" and "Pa." are none.
    func isName(_ outlet: KnownOutlets.Outlet, _ range: Range<Int>) -> Bool {
        let isCode = range.count == 1 && outlet.isCode
        // An article may be written small, so the last word tells.
        let last = range.upperBound - 1
        let isNamed =
            isWritten(last)
            || range.count > 1 && isWritten(range.lowerBound) && QuotationWords.media.contains(words[last])
        guard isCode ? isCapitals(last) : isNamed else { return false }
        if range.upperBound < words.count, gap(before: range.upperBound).joins, isUpper(range.upperBound),
            !QuotationWords.mayFollow(words[range.upperBound])
        {
            return false
        }
        guard outlet.isAmbiguous, range.lowerBound > 0 else { return true }
        let previous = range.lowerBound - 1
        return !(gap(before: range.lowerBound).joins && isUpper(previous)) || QuotationWords.mayPrecede(words[previous])
    }

    func isNumber(_ index: Int) -> Bool { word(index).shape.contains(.number) }

    func isCapitals(_ index: Int) -> Bool { !word(index).shape.isDisjoint(with: [.capitals, .acronym]) }

    /// The word is written as a name: with a capital, or in a script or style that has none (dpa).
    func isWritten(_ index: Int) -> Bool { isUpper(index) || words[index] == "dpa" }

    func isUpper(_ index: Int) -> Bool { word(index).shape.contains(.upper) }

    /// As written, marks between the words included.
    func text(_ range: Range<Int>) -> String {
        range.isEmpty
            ? "" : sequence.text(word(range.lowerBound).span.lowerBound..<word(range.upperBound - 1).span.upperBound)
    }

    func holds(_ run: [String]) -> Bool {
        words.indices.dropLast(max(0, run.count - 1)).contains { start in
            run.indices.allSatisfy { sequence.folded(word(start + $0)).elementsEqual(run[$0].utf8) }
        }
    }

    private func word(_ index: Int) -> WordSequence.Word { sequence.words[words.place(of: index)] }
}
