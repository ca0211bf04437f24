/// A text as words, sentences and paragraphs, each with its place in the text as stored.
package struct WordSequence: Sendable {
    /// The text's UTF-8, which every span points into.
    package let source: [UInt8]
    package internal(set) var words: [Word] = []
    /// Holds the folded form of every word; those of neighbouring `solo` words stand end to end.
    package internal(set) var folded: [UInt8] = []
    package internal(set) var sentences: [Stretch] = []
    /// Separated by line feeds in the text.
    package internal(set) var paragraphs: [Stretch] = []

    init(source: [UInt8]) { self.source = source }

    /// One word: letters and digits, or a single character of a script that puts no spaces between words.
    package struct Word: Hashable, Sendable {
        /// UTF-8 offsets in the text; a possessive 's and surrounding punctuation are left out.
        package internal(set) var start: Int32
        package internal(set) var end: Int32
        /// Offsets of the folded form in `folded`.
        package internal(set) var foldedStart: Int32
        package internal(set) var foldedEnd: Int32
        /// Counts words; leaves one number out at every paragraph, so that phrases don't run over it.
        package internal(set) var position: Int32
        package internal(set) var shape: Shape

        package var span: Range<Int> { Int(start)..<Int(max(start, end)) }
        package var foldedSpan: Range<Int> { Int(foldedStart)..<Int(max(foldedStart, foldedEnd)) }
    }

    /// How a word is written.
    package struct Shape: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A character of a script without spaces.
        package static let solo = Shape(rawValue: 1)
        /// Letters with full stops, folded without them: `U.S.` is `us`.
        package static let acronym = Shape(rawValue: 2)
        package static let number = Shape(rawValue: 4)
        /// Starts with an upper-case letter.
        package static let upper = Shape(rawValue: 8)
        /// Starts with a lower-case letter.
        package static let lower = Shape(rawValue: 16)
        /// Has at least two letters, none of them lower case.
        package static let capitals = Shape(rawValue: 32)
    }

    /// A sentence or paragraph.
    package struct Stretch: Hashable, Sendable {
        /// Indices into `words`.
        package internal(set) var words: Range<Int>
        /// UTF-8 offsets, closing punctuation included, white space around left out.
        package internal(set) var span: Range<Int>
    }

    package func folded(_ word: Word) -> ArraySlice<UInt8> { folded[word.foldedSpan] }

    /// The folded form as a string.
    package func foldedText(_ word: Word) -> String { String(decoding: folded[word.foldedSpan], as: UTF8.self) }

    /// A stretch of the stored text.
    package func text(_ span: Range<Int>) -> String {
        String(decoding: source[span.clamped(to: source.indices)], as: UTF8.self)
    }

    /// The index of the sentence that a word belongs to.
    package func sentence(ofWord index: Int) -> Int { Self.stretch(ofWord: index, in: sentences) }

    package func paragraph(ofWord index: Int) -> Int { Self.stretch(ofWord: index, in: paragraphs) }

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
    package mutating func separateParagraphs(by gap: Int32) {
        for (number, paragraph) in paragraphs.enumerated() {
            for index in paragraph.words {
                words[index].position =
                    words[index].position.addingReportingOverflow(gap &* Int32(clamping: number)).partialValue
            }
        }
    }
}
