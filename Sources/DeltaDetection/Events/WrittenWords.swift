import TextProcessing

/// The words of a headline or a text as terms, with what their spelling says: numbers, names, common words.
///
/// Nothing tells a name but its capital inside a sentence, so that no dictionary is needed. The first word of a sentence
/// has one anyway, and a Headline In Capitals says nothing.
struct WrittenWords {
    struct Word {
        let hash: UInt64
        let spelling: Spelling
        /// Where it stands in its text's UTF-8.
        let span: Range<Int>
    }

    enum Spelling { case number, capital, plain, first }

    private(set) var words: [Word] = []

    init(headline: String, limit: Int) {
        let sequence = WordTokenizer.words(of: EventTerms.bytes(of: headline, limit: 1_024))
        let count = min(limit, sequence.words.count)
        let long = sequence.words.prefix(count).filter { !$0.shape.contains(.number) && $0.foldedSpan.count > 3 }
        let shouts = long.count { $0.shape.contains(.upper) } * 5 > long.count * 3
        read(sequence, sequence.words.indices.prefix(count), saysCase: !shouts)
    }

    /// Sentences that are page furniture are no part of the report.
    init(text: String) {
        let sequence = WordTokenizer.words(of: EventTerms.bytes(of: text, limit: 65_536))
        let furniture = Self.furniture(in: ReadingText(text).sentences)
        if furniture.isEmpty {
            read(sequence, sequence.words.indices, saysCase: true)
            return
        }
        var next = 0
        for sentence in sequence.sentences {
            for index in sentence.words {
                let start = sequence.words[index].span.lowerBound
                while next < furniture.count, furniture[next].upperBound <= start { next += 1 }
                if next < furniture.count, furniture[next].contains(start) { continue }
                append(sequence, index, isFirst: index == sentence.words.lowerBound, saysCase: true)
            }
        }
    }

    /// A notice of two sentences and more, "Copyright ... All rights reserved. This material ...", goes on to the end of its
    /// paragraph.
    private static func furniture(in sentences: [ReadingText.Sentence]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var (run, paragraph) = (0, -1)
        for sentence in sentences {
            if sentence.paragraph != paragraph { (run, paragraph) = (0, sentence.paragraph) }
            if sentence.isFurniture || run >= 2 {
                run += 1
                spans.append(sentence.span)
            } else {
                run = 0
            }
        }
        return spans
    }

    private mutating func read(_ sequence: WordSequence, _ range: Range<Int>, saysCase: Bool) {
        words.reserveCapacity(range.count)
        for sentence in sequence.sentences {
            for index in sentence.words.clamped(to: range) {
                append(sequence, index, isFirst: index == sentence.words.lowerBound, saysCase: saysCase)
            }
        }
    }

    private mutating func append(_ sequence: WordSequence, _ index: Int, isFirst: Bool, saysCase: Bool) {
        let word = sequence.words[index]
        let spelling: Spelling =
            if word.shape.contains(.number) { .number } else if word.shape.contains(.lower) {
                .plain
            } else if word.shape
                .contains(.upper), !isFirst, saysCase
            { .capital } else { .first }
        words.append(Word(hash: EventTerms.hash(of: word, in: sequence), spelling: spelling, span: word.span))
    }
}
