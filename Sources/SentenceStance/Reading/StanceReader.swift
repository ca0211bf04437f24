public import NewsModel

/// Reads the stance of a story's sentences towards the answers of a question. The only evaluator there is.
///
/// What an outlet reports somebody as saying is asserted, with the speaker shown. It is only *reported* where the words keep
/// their distance ("claimed"), where nobody is named ("reports say"), or where a quotation's speaker is not found.
public struct StanceReader: Sendable {
    /// Of the sentences; nil where there are no cues for it.
    public let language: String?
    private let cues: CueIndex?
    private let year: Int?

    /// - Parameters:
    ///   - declared: the story's language (BCP 47), as its publisher declares it.
    ///   - text: of the story; shows the language where none is declared, and the script in any case.
    ///   - time: of the story; dates long before it are old.
    public init(declared: String?, text: some StringProtocol, time: Timestamp?) {
        language = LanguageGuess.language(declared: declared, text: text)
        cues = language.flatMap { CueLibrary.index(of: $0) }
        year = time.flatMap { Int($0.rfc3339.prefix(4)) }
    }

    public init(_ content: StoryContent, time: Timestamp?) {
        let text = content.text.utf8.count > 60 ? content.text : content.headline + " " + content.text
        self.init(declared: content.language, text: text, time: time)
    }

    /// - Parameter queries: of the answer; the sentence satisfies one of them.
    public func read(_ sentence: String, answer queries: [Query]) -> StanceReading {
        read(sentence, answer: queries, in: nil)
    }

    /// The same of a sentence in its story: the speaker of a quotation may stand in the sentence before or behind.
    public func read(_ evidence: AnswerEvidence, in content: StoryContent, answer queries: [Query]) -> StanceReading {
        read(
            evidence.sentence, answer: queries, in: QuotationSurroundings(of: evidence, in: content.text))
    }

    private func read(
        _ sentence: String, answer queries: [Query], in surroundings: QuotationSurroundings?
    ) -> StanceReading {
        guard let cues else { return .unjudged("no cues for this language") }
        let line = SentenceLine(sentence, cues: cues)
        let claims = ClaimSearch(line: line).claims(of: queries)
        guard !claims.isEmpty else { return .unjudged("the answer's words were not found") }
        return choose(claims.map { (words: Self.plain($0, in: line), reading: read(line, $0, in: surroundings)) })
    }

    /// The sentence takes back, as false or as denied, what others report: by its cues, against the words of a claim.
    ///
    /// - Parameter claim: the words that the report is known by; nil takes every plain word of the sentence.
    public func retracts(_ sentence: String, claim: Query?) -> Bool {
        guard let cues else { return false }
        let line = SentenceLine(sentence, cues: cues)
        let retractions = CueSet(.retractions)
        guard line.words.indices.contains(where: { cues.find(line, $0, in: retractions) != nil }) else { return false }
        var claims = claim.map { ClaimSearch(line: line).claims(of: [$0]) } ?? []
        if claims.isEmpty {
            let plain = line.words.indices.filter {
                line[$0].isWord && !line[$0].isUpper && line[$0].sets.isEmpty && cues.find(line, $0) == nil
            }
            claims = plain.map { [$0] }
        }
        return claims.contains { claim in
            read(line, claim, in: nil).stance == .denied
        }
    }

    /// Alternatives that share words are one claim, which is told no better than its worst; of claims apart from each other
    /// one that counts is enough.
    private func choose(_ readings: [(words: Set<Int>, reading: StanceReading)]) -> StanceReading {
        var groups: [(words: Set<Int>, reading: StanceReading)] = []
        for (words, reading) in readings {
            if let place = groups.firstIndex(where: { !$0.words.isDisjoint(with: words) }) {
                let worst = groups[place].reading.stance == .asserted ? reading : groups[place].reading
                groups[place] = (groups[place].words.union(words), worst)
            } else {
                groups.append((words, reading))
            }
        }
        return groups.first { $0.reading.stance == .asserted }?.reading ?? groups[0].reading
    }

    /// A claim's words without names, which carry no stance; all, if there are no others.
    private static func plain(_ claim: Set<Int>, in line: SentenceLine) -> Set<Int> {
        let words = claim.filter { !line.isUpper($0) }
        return words.isEmpty ? claim : words
    }

    /// A claim is told no better than its worst word, names aside: it is judged at each of them.
    private func read(
        _ line: SentenceLine, _ claim: Set<Int>, in surroundings: QuotationSurroundings?
    ) -> StanceReading {
        let words = Self.plain(claim, in: line).sorted(by: >)
        // Words that stand side by side are read as one.
        let ends = words.filter { !words.contains($0 + 1) }
        let readings = ends.map { read(line, claim, at: $0, in: surroundings) }
        return readings.first { $0.stance != .asserted && $0.stance != .past } ?? readings[0]
    }

    private func read(
        _ line: SentenceLine, _ claim: Set<Int>, at end: Int, in surroundings: QuotationSurroundings?
    ) -> StanceReading {
        var walk = SentenceWalk(line, claimed: claim, isQuoted: surroundings?.isWithinQuotation ?? false)
        walk.run(to: end)
        let tail = SentenceTail(after: walk, at: end)
        var (stance, trail) = (tail.value.stance, tail.trail)
        if stance == .asserted, let year, OldDate.stands(in: line, by: claim, year: year) {
            stance = .past
            trail.append("an old date")
        }
        var said = tail.attribution
        if said?.manner == .quoted, said?.speaker == nil, let found = surroundings?.speaker(cues: line.cues) {
            said = found
            trail.append("\(found.speaker ?? "somebody") speaks, by the sentences beside it")
        }
        if stance == .asserted, let said, said.manner != .said || said.isVague {
            let isKnown = said.manner == .quoted && said.speaker != nil
            if !isKnown { stance = .reported }
        }
        return StanceReading(
            stance: stance, speaker: said?.speaker, trail: trail, isAttributed: said.map { !$0.isOwnAct } ?? false)
    }
}
