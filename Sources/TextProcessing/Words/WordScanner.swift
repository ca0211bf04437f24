/// Reads a text once, byte by byte, into words, sentences and paragraphs. See `WordTokenizer` for the rules.
///
/// The folded forms begin with the whole text in lower case, so that a plain ASCII word, as nearly all are, is folded where
/// it stands and costs no copy; what folds to other bytes is appended.
struct WordScanner {
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
    }

    mutating func scan() -> WordSequence {
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                if Self.isASCIIWord(byte) {
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
                if breaksBefore(sequence.words[count - 1]) { endSentence(beforeWord: count) }
                gap = WordGap()
            }
        }
        sequence.words.append(word)
    }

    /// A word of ASCII letters and digits without an apostrophe, mark or decimal point inside; nil for any other.
    private mutating func readPlainWord(at start: Int) -> Int? {
        let first = source[start]
        var end = start + 1
        while end < source.count, Self.isASCIIWord(source[end]) { end += 1 }
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

    private func breaksBefore(_ previous: WordSequence.Word) -> Bool {
        if gap.newline == nil, gap.terminator == .none { return false }
        return SentenceRules.breaks(
            gap, after: .init(folded: folded.bytes[previous.foldedSpan], shape: previous.shape),
            before: .init(folded: folded.bytes[word.foldedSpan], shape: word.shape))
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
        appendStretch(&sequence.sentences, words: sentenceWords..<count, from: sentenceStart, to: end)
        (sentenceWords, sentenceStart) = (count, end)
        guard gap.newline != nil else { return }
        appendStretch(&sequence.paragraphs, words: paragraphWords..<count, from: paragraphStart, to: end)
        (paragraphWords, paragraphStart) = (count, end)
    }

    private mutating func finish() {
        sequence.folded = folded.bytes
        let count = sequence.words.count
        guard count > 0 else { return }
        appendStretch(&sequence.sentences, words: sentenceWords..<count, from: sentenceStart, to: source.count)
        appendStretch(&sequence.paragraphs, words: paragraphWords..<count, from: paragraphStart, to: source.count)
    }

    /// Trims ASCII white space off both ends.
    private func appendStretch(_ stretches: inout [WordSequence.Stretch], words: Range<Int>, from: Int, to: Int) {
        var (start, end) = (from, to)
        while start < end, source[start] <= 32 { start += 1 }
        while end > start, source[end - 1] <= 32 { end -= 1 }
        stretches.append(.init(words: words, span: start..<end))
    }
}
