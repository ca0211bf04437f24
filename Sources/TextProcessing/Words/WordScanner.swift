/// Reads a text once, byte by byte, into words, sentences and paragraphs. See `WordTokenizer` for the rules.
///
/// The folded forms begin with the whole text in lower case, so that a plain ASCII word, as nearly all are, is folded where
/// it stands and costs no copy; what folds to other bytes is appended.
///
/// Used once, and never copied.
struct WordScanner: ~Copyable {
    private let source: [UInt8]
    private let table = ScalarTable.shared
    private var sequence: WordSequence
    private var folded = FoldedBytes()
    private var gap = WordGap()
    /// The word being read.
    private var word = WordSequence.Word(start: 0, end: 0, foldedStart: 0, foldedEnd: 0, position: 0, shape: [])
    private var sentenceStart = 0
    private var sentenceWords = 0
    private var paragraphStart = 0
    private var paragraphWords = 0

    /// Texts end at 2 GiB; what the stages before let through is far below.
    init(_ bytes: [UInt8]) {
        source = bytes.count <= Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max)))
        sequence = WordSequence(source: source)
        folded = FoldedBytes(lowerCased: source)
        sequence.words.reserveCapacity(source.count / 5)
        sequence.sentences.reserveCapacity(source.count / 48 + 2)
    }

    mutating func scan() -> WordSequence {
        let source = source
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                if Self.isASCIIWord(byte) {
                    let next = readPlainWords(source, at: index)
                    if next > index {
                        index = next
                        continue
                    }
                    index = readPlainWord(at: index) ?? readWord(at: index)
                } else if byte == 0x20 {
                    gap.observeSpace()
                    index += 1
                } else {
                    gap.observe(UInt32(byte), at: index, length: 1)
                    index += 1
                }
                continue
            }
            let (scalar, length) = decodeScalar(source, at: index)
            switch table[scalar].kind {
            case .letter, .digit: index = readWord(at: index)
            case .solo, .soloMark: index = readSolo(at: index)
            case .ignored, .dropped, .mark: index += length
            case .separator, .apostrophe:
                gap.observe(scalar, at: index, length: length)
                index += length
            }
        }
        finish()
        return sequence
    }

    // MARK: Words

    private mutating func open(at index: Int, _ entry: ScalarTable.Entry) {
        word.start = Int32(index)
        word.foldedStart = Int32(folded.count)
        word.shape = entry.isUpper ? .upper : entry.isLower ? .lower : []
        folded.startWord()
    }

    /// Ends the word at `end` and settles whether a sentence or paragraph ended before it.
    private mutating func close(at end: Int) { close(at: end, foldedEnd: folded.count) }

    private mutating func close(at end: Int, foldedEnd: Int) {
        guard foldedEnd > Int(word.foldedStart) else { return }
        word.end = Int32(end)
        word.foldedEnd = Int32(foldedEnd)
        let count = sequence.words.count
        if count == 0 {
            (sentenceStart, paragraphStart) = (0, 0)
            gap = WordGap()
        } else {
            // `word` still has the position of the word before.
            word.position += gap.newline == nil ? 1 : 2
            if !gap.isPlain {
                if Self.breaks(gap, in: folded.bytes, after: sequence.words[count - 1], before: word) {
                    endSentence(beforeWord: count)
                }
                gap = WordGap()
            }
        }
        sequence.words.append(word)
    }

    /// The words of ASCII letters that follow each other with single spaces between them, which most text is made of:
    /// nothing ends before or in any of them. Returns where it can't go on so, which may be where it began: also where
    /// there is no more room, which the next word makes that is read by itself.
    private mutating func readPlainWords(_ text: [UInt8], at start: Int) -> Int {
        guard gap.isPlain, !sequence.words.isEmpty else { return start }
        // Values of its own, so that the loop need not look whether they are still the same.
        let before = word
        var words: [WordSequence.Word] = []
        swap(&words, &sequence.words)
        var (stop, last) = (start, before)
        words.append(addingCapacity: words.capacity - words.count) { words in
            let bytes = text.span
            var (next, word) = (start, before)
            while next < bytes.count, !words.isFull {
                let first = bytes[next]
                let end = ByteWord.endOfLetters(bytes, from: next)
                guard end > next, end < bytes.count, bytes[end] == 0x20 else { break }
                if first & 0x20 == 0, !Self.holdsLowerCase(bytes, next + 1, end) { break }
                word.start = Int32(truncatingIfNeeded: next)
                word.foldedStart = word.start
                word.end = Int32(truncatingIfNeeded: end)
                word.foldedEnd = word.end
                word.position &+= 1
                word.shape = first & 0x20 == 0 ? .upper : .lower
                words.append(word)
                next = end &+ 1
            }
            (stop, last) = (next, word)
        }
        swap(&words, &sequence.words)
        word = last
        return stop
    }

    /// Of a stretch of ASCII letters.
    @inline(__always)
    private static func holdsLowerCase(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            if bytes[index] & 0x20 != 0 { return true }
            index &+= 1
        }
        return false
    }

    /// A word of ASCII letters and digits without an apostrophe, mark or decimal point inside; nil for any other.
    private mutating func readPlainWord(at start: Int) -> Int? {
        let first = source[start]
        let end = Self.endOfASCIIWord(source, from: start + 1)
        let isNumber = first < 0x40
        var next = end
        if end < source.count {
            let byte = source[end]
            // Full stops make acronyms of single letters; stops, commas and apostrophes go on in numbers.
            if byte == 0x2E, isNumber || end == start + 1 { return nil }
            if byte == 0x2C, isNumber { return nil }
            if byte >= 0x80 || byte == 0x27 || byte == 0x60 {
                guard !isNumber, let after = endOfPlainWord(start..<end) else { return nil }
                next = after
            }
        }
        word.start = Int32(start)
        word.foldedStart = Int32(start)
        word.shape = isNumber ? .number : first & 0x20 == 0 ? .upper : .lower
        if !word.shape.contains(.lower), source[end - 1] < 0x61, isCapitals(start..<end) {
            word.shape.insert(.capitals)
        }
        close(at: end, foldedEnd: end)
        return next
    }

    /// Apart from the scanner's state, so that the loop need not look whether the text is still the same.
    private static func endOfASCIIWord(_ text: [UInt8], from start: Int) -> Int {
        let bytes = text.span
        var end = start
        while end < bytes.count, isASCIIWord(bytes[end]) { end &+= 1 }
        return end
    }

    /// Where reading goes on after a plain word that no ASCII separator follows; nil where the word goes on.
    private func endOfPlainWord(_ span: Range<Int>) -> Int? {
        let (scalar, length) = decodeScalar(source, at: span.upperBound)
        switch table[scalar].kind {
        case .solo, .soloMark, .separator: return span.upperBound
        case .apostrophe:
            let word = folded.bytes[span]
            switch Apostrophe.read(source, at: span.upperBound, length: length, word: word) {
            case .joins: return nil
            case .ends: return span.upperBound
            case .possessive(let after): return after
            case .elides: return span.upperBound + length
            }
        case .letter, .digit, .mark, .dropped, .ignored: return nil
        }
    }

    /// At least two letters, and none of them lower case.
    private func isCapitals(_ span: Range<Int>) -> Bool {
        var letters = 0
        for index in span {
            let byte = source[index]
            if byte >= 0x61 { return false }
            if byte >= 0x41 { letters += 1 }
        }
        return letters >= 2
    }

    private static func breaks(
        _ gap: WordGap, in folded: [UInt8], after previous: WordSequence.Word, before word: WordSequence.Word
    ) -> Bool {
        SentenceRules.breaks(
            gap, after: .init(folded: folded[previous.foldedSpan], shape: previous.shape),
            before: .init(folded: folded[word.foldedSpan], shape: word.shape))
    }

    private mutating func readWord(at start: Int) -> Int {
        let (first, firstLength) = decodeScalar(source, at: start)
        let entry = table[first]
        open(at: start, entry)
        var index = start
        var end = start
        var (letters, lowers) = (0, 0)
        if entry.kind == .digit {
            let number = NumberShape.read(source, at: start)
            for byte in number.folded { folded.append(ascii: byte) }
            if number.end > start {
                (index, end) = (number.end, number.end)
                word.shape.insert(.number)
            }
        } else if let acronym = Acronym.read(source, at: start, length: firstLength) {
            return closeAcronym(acronym)
        }
        while index < source.count {
            let byte = source[index]
            if Self.isASCIIWord(byte) {
                if byte & 0x40 != 0 {
                    letters += 1
                    if byte & 0x20 != 0 { lowers += 1 }
                    folded.append(ascii: byte | 0x20)
                } else {
                    folded.append(ascii: byte)
                }
                index += 1
                end = index
                continue
            }
            if byte < 0x80, byte != 0x27, byte != 0x60 { break }
            let (scalar, length) = decodeScalar(source, at: index)
            let entry = table[scalar]
            switch entry.kind {
            case .letter:
                letters += 1
                if !entry.isUpper { lowers += 1 }
                folded.append(scalar, entry)
                index += length
                end = index
            case .digit, .mark, .dropped:
                folded.append(scalar, entry)
                index += length
                end = index
            case .ignored: index += length
            case .apostrophe:
                let step = Apostrophe.read(
                    source, at: index, length: length, word: folded.bytes[Int(word.foldedStart)...])
                if letters >= 2, lowers == 0 { word.shape.insert(.capitals) }
                switch step {
                case .joins: index += length
                case .ends:
                    close(at: end)
                    return index
                case .possessive(let after):
                    close(at: end)
                    return after
                case .elides:
                    close(at: end)
                    return index + length
                }
            case .solo, .soloMark, .separator:
                if letters >= 2, lowers == 0 { word.shape.insert(.capitals) }
                close(at: end)
                return index
            }
        }
        if letters >= 2, lowers == 0 { word.shape.insert(.capitals) }
        close(at: end)
        return index
    }

    private mutating func closeAcronym(_ acronym: Acronym) -> Int {
        for scalar in acronym.letters { folded.append(scalar, table[scalar]) }
        word.shape.insert(.acronym)
        close(at: acronym.end)
        if acronym.endsWithStop { gap.observeAcronymEnd(at: acronym.end) }
        return acronym.next
    }

    /// One character with the marks that sit on it.
    private mutating func readSolo(at start: Int) -> Int {
        let (scalar, length) = decodeScalar(source, at: start)
        open(at: start, table[scalar])
        word.shape = .solo
        folded.append(scalar, table[scalar])
        var index = start + length
        var end = index
        while index < source.count, source[index] >= 0x80 {
            let (scalar, length) = decodeScalar(source, at: index)
            let entry = table[scalar]
            guard entry.kind == .soloMark || entry.kind == .dropped || entry.kind == .ignored else { break }
            folded.append(scalar, entry)
            index += length
            if entry.kind != .ignored { end = index }
        }
        close(at: end)
        return index
    }

    @inline(__always)
    private static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    // MARK: Sentences and paragraphs

    private mutating func endSentence(beforeWord count: Int) {
        let end = gap.newline ?? gap.terminatorEnd
        sequence.sentences.append(Self.stretch(sentenceWords..<count, of: source, from: sentenceStart, to: end))
        (sentenceWords, sentenceStart) = (count, end)
        guard gap.newline != nil else { return }
        sequence.paragraphs.append(Self.stretch(paragraphWords..<count, of: source, from: paragraphStart, to: end))
        (paragraphWords, paragraphStart) = (count, end)
    }

    private mutating func finish() {
        sequence.folded = folded.bytes
        let count = sequence.words.count
        guard count > 0 else { return }
        let end = source.count
        sequence.sentences.append(Self.stretch(sentenceWords..<count, of: source, from: sentenceStart, to: end))
        sequence.paragraphs.append(Self.stretch(paragraphWords..<count, of: source, from: paragraphStart, to: end))
    }

    /// Trims ASCII white space off both ends.
    private static func stretch(
        _ words: Range<Int>, of source: [UInt8], from: Int, to: Int
    ) -> WordSequence.Stretch {
        var (start, end) = (from, to)
        while start < end, source[start] <= 32 { start += 1 }
        while end > start, source[end - 1] <= 32 { end -= 1 }
        return WordSequence.Stretch(words: words, span: start..<end)
    }
}
