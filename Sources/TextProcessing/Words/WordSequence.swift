/// A text as words, sentences and paragraphs, each with its place in the text as stored.
public struct WordSequence: Sendable {
    /// The text's UTF-8, which every span points into.
    public let source: [UInt8]
    public internal(set) var words: [Word] = []
    /// Holds the folded form of every word; those of neighbouring `solo` words stand end to end.
    public internal(set) var folded: [UInt8] = []
    public internal(set) var sentences: [Stretch] = []
    /// Separated by line feeds in the text.
    public internal(set) var paragraphs: [Stretch] = []

    init(source: [UInt8]) { self.source = source }

    /// One word: letters and digits, or a single character of a script that puts no spaces between words.
    public struct Word: Hashable, Sendable {
        /// UTF-8 offsets in the text; a possessive 's and surrounding punctuation are left out.
        public internal(set) var start: Int32
        public internal(set) var end: Int32
        /// Offsets of the folded form in `folded`.
        public internal(set) var foldedStart: Int32
        public internal(set) var foldedEnd: Int32
        /// Counts words; leaves one number out at every paragraph, so that phrases don't run over it.
        public internal(set) var position: Int32
        public internal(set) var shape: Shape

        public var span: Range<Int> { Int(start)..<Int(max(start, end)) }
        public var foldedSpan: Range<Int> { Int(foldedStart)..<Int(max(foldedStart, foldedEnd)) }
    }

    /// How a word is written.
    public struct Shape: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A character of a script without spaces.
        public static let solo = Shape(rawValue: 1)
        /// Letters with full stops, folded without them: `U.S.` is `us`.
        public static let acronym = Shape(rawValue: 2)
        public static let number = Shape(rawValue: 4)
        /// Starts with an upper-case letter.
        public static let upper = Shape(rawValue: 8)
        /// Starts with a lower-case letter.
        public static let lower = Shape(rawValue: 16)
        /// Has at least two letters, none of them lower case.
        public static let capitals = Shape(rawValue: 32)
    }

    /// A sentence or paragraph.
    public struct Stretch: Hashable, Sendable {
        /// Indices into `words`.
        public internal(set) var words: Range<Int>
        /// UTF-8 offsets, closing punctuation included, white space around left out.
        public internal(set) var span: Range<Int>
    }

    public func folded(_ word: Word) -> ArraySlice<UInt8> { folded[word.foldedSpan] }

    /// The folded form as a string.
    public func foldedText(_ word: Word) -> String { String(decoding: folded[word.foldedSpan], as: UTF8.self) }

    /// A stretch of the stored text.
    public func text(_ span: Range<Int>) -> String {
        String(decoding: source[span.clamped(to: source.indices)], as: UTF8.self)
    }

    /// The index of the sentence that a word belongs to.
    public func sentence(ofWord index: Int) -> Int { Self.stretch(ofWord: index, in: sentences) }

    public func paragraph(ofWord index: Int) -> Int { Self.stretch(ofWord: index, in: paragraphs) }

    private static func stretch(ofWord index: Int, in stretches: [Stretch]) -> Int {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].words.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension WordSequence {
    /// Moves paragraphs `gap` positions apart, for texts that are lists of values, one a line.
    public mutating func separateParagraphs(by gap: Int32) {
        for (number, paragraph) in paragraphs.enumerated() {
            for index in paragraph.words {
                words[index].position =
                    words[index].position.addingReportingOverflow(gap &* Int32(clamping: number)).partialValue
            }
        }
    }
}
