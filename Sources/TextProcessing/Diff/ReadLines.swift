/// The sentences of a text that a reader reads, or its asides, over the sequence of their tokens alone.
struct ReadLines {
    struct Line {
        /// Into `keys`.
        let range: Range<Int>
        let key: UInt64
        let sentence: Int
    }

    let text: ReadingText
    let lines: [Line]
    /// Token keys of these sentences.
    let keys: [UInt64]
    /// For each key, its token's index in `text.tokens`.
    let tokens: [Int]

    /// - Parameter ignoring: sentences to leave out, by index.
    init(_ text: ReadingText, role: ReadingText.Role = .report, ignoring: Set<Int> = []) {
        self.text = text
        var (lines, keys, tokens): ([Line], [UInt64], [Int]) = ([], [], [])
        for (index, sentence) in text.sentences.enumerated()
        where sentence.role == role && (ignoring.isEmpty || !ignoring.contains(index)) {
            let start = keys.count
            for token in sentence.tokens {
                keys.append(text.tokens[token].key)
                tokens.append(token)
            }
            lines.append(Line(range: start..<keys.count, key: sentence.key, sentence: index))
        }
        (self.lines, self.keys, self.tokens) = (lines, keys, tokens)
    }

    /// The tokens of several lines in succession.
    func range(of lines: Range<Int>) -> Range<Int> {
        guard let first = lines.first, let last = lines.last else {
            let place = lines.lowerBound < self.lines.count ? self.lines[lines.lowerBound].range.lowerBound : keys.count
            return place..<place
        }
        return self.lines[first].range.lowerBound..<self.lines[last].range.upperBound
    }

    /// The line that holds a key.
    func line(holding index: Int) -> Int? {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < lines.count ? low : nil
    }
}
