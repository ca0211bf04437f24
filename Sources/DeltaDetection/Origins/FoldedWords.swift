import TextProcessing

/// The folded words of a text or of one of its sentences as strings, each made when it is asked for: of most words only
/// their shape or their hash is looked at.
struct FoldedWords: RandomAccessCollection {
    private let sequence: WordSequence
    private let range: Range<Int>

    /// - Parameter range: into the sequence's words.
    init(_ sequence: WordSequence, _ range: Range<Int>) {
        self.sequence = sequence
        self.range = range
    }

    var startIndex: Int { 0 }
    var endIndex: Int { range.count }

    subscript(index: Int) -> String { sequence.foldedText(sequence.words[place(of: index)]) }

    /// Where a word stands in the sequence.
    func place(of index: Int) -> Int { range.lowerBound + index }
}
