/// Walks once from the left of a sentence to its claim, and keeps what the text makes of whatever comes next.
///
/// `value` is what the clause that comes is worth, `negation` and `modality` wait in the present clause for their verb,
/// `base` is what a new main clause starts from. A predicate takes what waits, looks up its row, and sets the value of its
/// complement; a break ends every reach. At the claim, what still waits falls on the claim itself.
struct SentenceWalk {
    enum Modality { case possible, able, duty }
    enum Front { case phrase, condition }

    let line: SentenceLine
    let claimed: Set<Int>
    let opening: SentenceOpening
    let asides: Set<Int>
    let speakers: SpeakerFinder

    var value = ClauseValue.asserted
    var base = ClauseValue.asserted
    var negation: String?
    var modality: Modality?
    /// Where a comma right behind an adverb does not end its reach: "Possibly, ...".
    var adverbEnd: Int?
    var attribution: Attribution?
    /// From "According to X, ..." or "X: ...", to the sentence's end.
    private var opened: Attribution?
    /// What the claim's clause tells is taken for granted, whatever is done to the verb.
    var isPresupposed = false
    var isUnderNoun = false
    var isUnderPredicate = false
    var sinceBreak: Int
    /// Where a main clause may open with a phrase of its own.
    var fresh: Int
    var front: Front?
    var trail: [String] = []

    /// - Parameter isQuoted: the sentence begins within a quotation that an earlier one opened.
    init(_ line: SentenceLine, claimed: Set<Int>, isQuoted: Bool = false) {
        self.line = line
        self.claimed = claimed
        opening = SentenceOpening(line, before: claimed.min() ?? 0)
        asides = Asides.places(in: line, claimed: claimed)
        speakers = SpeakerFinder(line: line, beginsQuoted: isQuoted)
        sinceBreak = opening.start
        fresh = opening.start
    }

    private var cues: CueIndex { line.cues }

    /// Takes the walk to the claim's word at `end`.
    mutating func run(to end: Int) {
        open(before: end)
        var index = opening.start
        while index <= end {
            if asides.contains(index) || claimed.contains(index) {
                if claimed.contains(index) { claimedPredicate(at: index, to: end) }
                index += 1
            } else if line.isMark(index, Marks.breaks), line[index].text != "-" || index > 0 {
                stop(at: index)
                index += 1
            } else if line.isMark(index, Marks.commas) {
                index = comma(at: index)
            } else if line.holds(index, .joins), line.beginsSubject(index + 1) {
                restart()
                sinceBreak = index + 1
                index += 1
            } else {
                index += step(at: index, to: end)
            }
        }
        value = clause(value)
        if let negation { trail.append("\(negation): negated") }
        if speakers.isQuoted(end), attribution == nil {
            attribution = Attribution(manner: .quoted)
            trail.append("between quotation marks")
        }
    }

    private mutating func open(before end: Int) {
        trail = opening.trail
        if opening.kind == .correction { (value, base) = (.denied, .denied) }
        if opening.kind == .speaker { opened = speakers.attribution(.said, opening.speaker) }
        let length = cues.length(line, opening.start, of: .according)
        if length > 0, opening.start + length < claimed.min() ?? 0 {
            let speaker = speakers.phrase(from: opening.start + length)
            opened = speakers.attribution(.said, speaker)
            trail.append("according to \(speaker ?? "somebody")")
        }
        attribution = opened
        if line.holds(opening.start, .inversions), !line.asks,
            line.isUpper(opening.start + 1) || line.holds(opening.start + 1, .subjects),
            line.words.contains(where: { $0.isOne(of: Marks.commas) })
        {
            (value, base) = (.conditional, .conditional)
            trail.append("\(line[opening.start].text) ...: condition")
        }
    }

    /// What waits in the clause makes of a value.
    func clause(_ value: ClauseValue) -> ClauseValue {
        if value == .conditional { return value }
        // "could not" denies, "may not" hedges.
        if negation != nil, modality == nil || modality == .able { return value.negated }
        if modality == .duty { return .demanded }
        if modality != nil, value == .asserted || value == .denied { return .hedged }
        return value
    }

    /// A new main clause.
    private mutating func restart() {
        (value, negation, modality) = (base, nil, nil)
        leave()
    }

    /// Ends the reach of predicates.
    private mutating func leave() {
        attribution = opened
        (isPresupposed, isUnderNoun, isUnderPredicate) = (false, false, false)
    }

    private mutating func stop(at index: Int) {
        if line.isMark(index, Marks.fullStops.union([";"])), opening.kind != .correction { base = .asserted }
        restart()
        sinceBreak = index + 1
        fresh = index + 1
    }

    private mutating func comma(at index: Int) -> Int {
        // "denied, that": the comma of a complement.
        if line.holds(index + 1, .that) { return index + 1 }
        if front == .phrase {
            value = base
            leave()
            trail.append("end of an opening phrase")
            fresh = index + 1
        }
        front = nil
        let isList = line.isList(index)
        if !isList {
            negation = nil
            if index != adverbEnd { modality = nil }
        }
        if line.holds(index + 1, .joins), !isList {
            value = base
            leave()
            fresh = index + 2
        }
        sinceBreak = index + 1
        return index + 1
    }

    /// Acts on the cue at a place; returns how many words it took.
    private mutating func step(at index: Int, to end: Int) -> Int {
        let word = line[index]
        guard let (cue, length) = cues.find(line, index), !claimed.contains(where: { index..<(index + length) ~= $0 })
        else {
            if index == fresh, word.holds(.fronts) || isParticiple(word) { front = .phrase }
            return 1
        }
        let text = line.text(index..<(index + length))
        if cues.traits.contains(.capitals), word.isUpper {
            // The month, the prime minister; WHO, IS, IF.
            if cue.section == .hedges, word.folded == "may",
                index > opening.start || !line.isHeadline || !line.isUpper(index + 1)
            {
                return 1
            }
            if word.text.count > 1, word.text.allSatisfy(\.isUppercase), !line.isShouted { return length }
        }
        switch cue.section {
        case .pseudo: trail.append("\(text): no negation")
        case .negators: negate(word, text, index)
        case .hedges:
            modality = word.holds(.abilities) ? .able : .possible
            adverbEnd = index + length
            trail.append("\(text): possible")
        case .duties:
            if index > opening.start || value != .conditional {
                modality = .duty
                trail.append("\(text): duty")
            }
        case .irrealis:
            if !isUnderPredicate {
                modality = .able
                trail.append("\(text): would")
            }
        case .conditions:
            let isWhether = isUnderPredicate && word.holds(.wh) && [.asked, .hedged, .unjudged].contains(value)
            if !isWhether { condition(text, sets: index == sinceBreak) }
        case .clauseConditions:
            if index == sinceBreak || line.beginsClause(index + 1) { condition(text, sets: index == opening.start) }
        case .breaks: pause(word, text, index, length)
        case .relatives: relate(index)
        case .predicates: return predicate(cue, at: index, to: end, text)
        default: break
        }
        return length
    }

    private mutating func negate(_ word: SentenceLine.Word, _ text: String, _ index: Int) {
        negation = text
        if word.holds(.replacements) { value = base }
    }

    private mutating func condition(_ text: String, sets: Bool) {
        if sets { base = .conditional }
        (value, negation, modality, front) = (.conditional, nil, nil, .condition)
        attribution = opened
        trail.append("\(text): condition")
    }

    private mutating func pause(_ word: SentenceLine.Word, _ text: String, _ index: Int, _ length: Int) {
        // "not because": the reason is denied.
        if negation != nil, word.holds(.reasons), line.holds(index - 1, .negators) { return }
        if word.holds(.comparisons),
            !line.beginsClause(index + 1) || line.holds(in: (index - 4)..<index, .comparisons)
                || line.holds(in: (index + 1)..<(index + 5), .comparisons)
        {
            if index == sinceBreak { front = front ?? .phrase }
            return
        }
        if index == opening.start || index == sinceBreak { front = .phrase }
        restart()
        (sinceBreak, fresh) = (index + length, index + length)
        trail.append("\(text): new reach")
    }

    private mutating func relate(_ index: Int) {
        if line.isMark(index - 1, Marks.commas) || value == .asserted && negation == nil {
            restart()
        } else if negation != nil {
            (value, negation) = (.unjudged, nil)
        }
    }

    func isParticiple(_ word: SentenceLine.Word) -> Bool {
        cues.traits.contains(.participles) && word.folded.hasSuffix("ing")
    }
}
