import NewsModel

/// What stands around a sentence in its paragraph, where a quotation runs over several sentences: `"It is over. They will
/// go," said X.`
struct QuotationSurroundings {
    /// In bytes, on each side; a quotation that runs further has no speaker that a reader would still know.
    private static let reach = 800
    /// In words, between two parts of a quotation: `said X, a retired general.`
    private static let longestBetween = 16

    private let before: [Unicode.Scalar]
    private let after: [Unicode.Scalar]
    private let sentence: [Unicode.Scalar]

    /// nil where the sentence does not stand there.
    init?(of evidence: AnswerEvidence, in text: String) {
        let (bytes, span) = (text.utf8, evidence.span)
        guard evidence.field == .text, span.upperBound <= bytes.count else { return nil }
        let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound)
        let end = bytes.index(start, offsetBy: span.count)
        guard bytes[start..<end].elementsEqual(evidence.sentence.utf8) else { return nil }
        let newline = UInt8(ascii: "\n")
        let head = bytes[..<start].suffix(Self.reach)
        let paragraph = head.lastIndex(of: newline).map { head[head.index(after: $0)...] } ?? head
        before = Array(String(decoding: paragraph, as: UTF8.self).unicodeScalars)
        after = Array(
            String(decoding: bytes[end...].prefix(Self.reach).prefix { $0 != newline }, as: UTF8.self).unicodeScalars)
        sentence = Array(evidence.sentence.unicodeScalars)
    }

    /// An earlier sentence opened a quotation that is open still.
    var isWithinQuotation: Bool { Self.lastMark(in: before[...]).map { Self.opens(before, $0) } ?? false }

    /// Who speaks the quotation that the sentence is a part of; nil where the paragraph does not say.
    func speaker(cues: CueIndex) -> Attribution? { following(cues) ?? preceding(cues) }

    /// `... They will go," said X.`
    private func following(_ cues: CueIndex) -> Attribution? {
        // The sentence ends within the quotation, or with its closing mark.
        let isClosed = Self.lastMark(in: sentence[...]).map { !Self.opens(sentence, $0) } ?? !isWithinQuotation
        if isClosed { return nil }
        guard let mark = after.firstIndex(where: Self.isMark), !Self.opens(after, mark) else { return nil }
        return speech(in: after[(mark + 1)...].prefix { !Self.isMark($0) }, cues)
    }

    /// `X said: "It is over. They ...`, `"It is over," said X. "They ...`
    private func preceding(_ cues: CueIndex) -> Attribution? {
        var lead = before[...]
        if isWithinQuotation, let mark = Self.lastMark(in: before[...]) { lead = before[..<mark] }
        guard let mark = Self.lastMark(in: lead) else { return introduction(lead, cues) }
        if Self.opens(before, mark) { return nil }
        let between = lead[(mark + 1)...]
        return speech(in: between, cues) ?? introduction(between, cues)
    }

    /// `said X.` right behind a quotation.
    private func speech(in words: some Collection<Unicode.Scalar>, _ cues: CueIndex) -> Attribution? {
        let line = Self.line(words, cues)
        guard line.words.count(where: \.isWord) <= Self.longestBetween else { return nil }
        let start = line.words.firstIndex(where: \.isWord) ?? 0
        return SpeakerFinder(line: line).speech(from: start)?.attribution
    }

    /// `X said:` right before one.
    private func introduction(_ words: some Collection<Unicode.Scalar>, _ cues: CueIndex) -> Attribution? {
        let line = Self.line(words, cues)
        guard line.isMark(line.count - 1, Marks.colons.union(Marks.commas)) else { return nil }
        let start = (line.words.lastIndex { $0.isOne(of: Marks.fullStops) } ?? -1) + 1
        let speakers = SpeakerFinder(line: line)
        for verb in stride(from: line.count - 2, through: max(start, line.count - 8), by: -1) {
            guard let (cue, _) = cues.find(line, verb, in: CueSet(.predicates)) else { continue }
            let effects = Set(cue.rows.values.map(\.whenTrue))
            guard effects.contains(where: \.isSpeech) else { continue }
            let speaker = speakers.subject(ofVerb: verb, from: start)
            return speakers.attribution(effects.contains(.said) ? .said : .claimed, speaker)
        }
        return nil
    }

    private static func line(_ words: some Collection<Unicode.Scalar>, _ cues: CueIndex) -> SentenceLine {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: words)
        return SentenceLine(String(text), cues: cues)
    }

    private static func lastMark(in text: ArraySlice<Unicode.Scalar>) -> Int? { text.lastIndex(where: isMark) }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { Marks.doubleQuotes.contains(scalar) }

    /// By its form, and where that does not tell by what stands beside it: a closing mark follows a word or a stop.
    private static func opens(_ text: [Unicode.Scalar], _ mark: Int) -> Bool {
        switch text[mark] {
        case "«", "„", "「", "『": return true
        case "»", "”", "」", "』": return false
        default:
            let isAtWord = mark + 1 < text.count && !text[mark + 1].properties.isWhitespace
            return isAtWord && (mark == 0 || text[mark - 1].properties.isWhitespace || text[mark - 1] == "(")
        }
    }
}
