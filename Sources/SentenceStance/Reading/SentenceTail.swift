/// Reads what follows a claim: "... are false", "... if", ", X said", an old date, "?".
struct SentenceTail {
    private let walk: SentenceWalk
    private let line: SentenceLine
    private let end: Int
    private(set) var value: ClauseValue
    private(set) var attribution: Attribution?
    private(set) var trail: [String]

    init(after walk: SentenceWalk, at end: Int) {
        self.walk = walk
        self.end = end
        line = walk.line
        (value, attribution, trail) = (walk.value, walk.attribution, walk.trail)
        readOwn()
        readClause()
        readRest()
        readSpeakers()
        readQuestion()
    }

    private var cues: CueIndex { line.cues }

    /// Endings of the claim's own words: Spanish "abandonaría"; not where a verb of saying puts "will" in the past.
    private mutating func readOwn() {
        guard value == .asserted || value == .denied, !walk.isUnderPredicate else { return }
        let words = walk.claimed.filter { !line.isUpper($0) || $0 == walk.opening.start }.sorted()
        guard let word = words.first(where: { cues.find(line, $0, in: CueSet(.ownHedges)) != nil }) else { return }
        value = .hedged
        trail.append("\(line[word].text): possible by its ending")
    }

    /// Words behind the claim, up to the end of its clause: German "nicht", Japanese ない.
    private mutating func readClause() {
        let sections = CueSet.behind.union([CueSet(.breaks), CueSet(.pseudo)])
        var index = end
        while index < line.count {
            if index > end, line.isMark(index, Marks.breaks) || line.isMark(index, Marks.commas) { return }
            guard let (cue, length) = cues.find(line, index, in: sections) else {
                index += 1
                continue
            }
            if cue.section == .breaks, index > end { return }
            let text = line.text(index..<(index + length))
            let isOfClaim = (index..<(index + length)).contains(where: walk.claimed.contains)
            if !isOfClaim || cues.traits.contains(.glued) { follow(cue.section, text) }
            index += length
        }
    }

    private mutating func follow(_ section: CueSection, _ text: String) {
        switch section {
        case .afterNegators, .afterTakers: value = value.negated
        case .afterHedges: if value == .asserted || value == .denied { value = .hedged }
        case .afterAskers: value = .asked
        case .afterConditions: value = .conditional
        case .afterSpeakers: attribution = attribution ?? Attribution(manner: .said)
        case .afterClaims: attribution = Attribution(manner: .claimed, speaker: attribution?.speaker)
        default: return
        }
        trail.append("\(text) behind: \(section.title.dropFirst(6))")
    }

    /// The rest of the sentence: what takes the claim back, makes it conditional, or names its source.
    private mutating func readRest() {
        var copula: Int?
        for index in (end + 1)..<max(end + 1, line.count) {
            // "but only if ..." belongs to what stands before it.
            condition(at: index)
            if line.isMark(index, [";"]) || isBreak(index) {
                giveUp(from: index)
                return
            }
            if line.holds(index, .auxiliaries) || line.holds(index, .copulas) { copula = index }
            let taken = cues.length(line, index, of: .takenback)
            if taken > 0, walk.isUnderNoun, let copula, index - copula < 4,
                value == .hedged || value == .asserted || value == .unjudged
            {
                (value, attribution) = (.denied, nil)
                trail.append("\(line.text(index..<(index + taken))): taken back")
            }
            let source = cues.length(line, index, of: .according)
            if source > 0, value == .asserted, attribution?.speaker == nil {
                let speaker = walk.speakers.phrase(from: index + source)
                attribution = walk.speakers.attribution(.said, speaker)
                trail.append("according to \(speaker ?? "somebody")")
            }
        }
    }

    private func isBreak(_ index: Int) -> Bool {
        guard !walk.asides.contains(index) else { return false }
        guard let (cue, _) = cues.find(line, index, in: CueSet(.breaks)) else { return false }
        // What only dates or explains the claim breaks nothing here.
        return cue.length > 1
            || !(line.holds(index, .since) || line.holds(index, .reasons) || line.holds(index, .comparisons))
    }

    /// "... planned to, but changed his mind".
    private mutating func giveUp(from index: Int) {
        guard value == .hedged,
            (index..<line.count).contains(where: { cues.length(line, $0, of: .givenup) > 0 })
        else { return }
        value = .denied
        trail.append("given up")
    }

    private mutating func condition(at index: Int) {
        guard let (cue, length) = cues.find(line, index, in: [.init(.conditions), .init(.clauseConditions)]),
            value == .asserted || value == .hedged, !walk.isPresupposed, !walk.claimed.contains(index),
            !isCovered(index), !hasInnerVerb(before: index),
            cue.section == .conditions || line.beginsClause(index + 1)
        else { return }
        value = .conditional
        trail.append("\(line.text(index..<(index + length))) behind: condition")
    }

    /// Part of "even if", "as if", "whether or not".
    private func isCovered(_ index: Int) -> Bool {
        (max(0, index - 2)...index).contains { start in
            guard let (_, length) = cues.find(line, start, in: CueSet(.pseudo)) else { return false }
            return start + length > index
        }
    }

    /// Another verb begins between the claim and an "if", which belongs to it: "advised women to seek help if".
    private func hasInnerVerb(before index: Int) -> Bool {
        ((end + 1)..<max(end + 1, index)).contains { place in
            place + 1 < line.count
                && (line.holds(place, .that)
                    || line.holds(place, .to) && !line.isUpper(place + 1) && !line.holds(place + 1, .determiners))
        }
    }

    /// ", X said", "," grumbled X".
    private mutating func readSpeakers() {
        guard [.asserted, .denied, .hedged].contains(value) else { return }
        for index in (end + 1)..<max(end + 1, line.count)
        where line.isMark(index, Marks.commas.union(Marks.closers)) {
            var start = index + 1
            while line.isMark(start, Marks.openings.union([",", "–", "—"])) { start += 1 }
            guard let speech = walk.speakers.speech(from: start) else { continue }
            if speech.isDoubt {
                if value == .asserted { value = .hedged }
                trail.append("\(line[speech.verb].text) behind: possible")
                return
            }
            if var found = speech.attribution {
                found.speaker = attribution?.speaker ?? found.speaker
                if let outer = attribution, outer.manner == .claimed || outer.isVague { found.manner = outer.manner }
                attribution = found
                trail.append("\(found.speaker ?? "somebody") \(line[speech.verb].text)")
            } else {
                trail.append("\(line[speech.verb].text): vouched for")
            }
            return
        }
    }

    private mutating func readQuestion() {
        let last = line.finalMark
        if walk.opening.kind == .correction,
            ((end + 1)..<max(end + 1, last)).contains(where: { line.isMark($0, Marks.questions) })
        {
            value =
                line.holds(in: (end + 1)..<line.count, .takenback) || line.holds(in: (end + 1)..<line.count, .negators)
                ? .denied : .asked
            return
        }
        if line.asks {
            // "..., right?", not "for the right price?"
            let isTagged = ((last - 5)..<last).contains { place in
                let length = cues.length(line, place, of: .tags)
                return place > end && length > 0 && place + length == last
            }
            // Of a later sentence, or of a quotation that begins behind the claim.
            let isLater = ((end + 1)..<max(end + 1, last)).contains {
                line.isMark($0, [".", ";"])
                    || line.isMark($0, Marks.openers.union(["\""])) && !walk.speakers.isQuoted(end)
            }
            if isTagged || isLater || value == .asserted && walk.isPresupposed { return }
            value = .asked
            trail.append("?: asked")
        } else if line.isHeadline, value == .asserted || value == .hedged, opensQuestion {
            value = .asked
            trail.append("opens like a question")
        }
    }

    /// A headline without a mark: "Is Putin leaving Syria", but not "Will Hurd wins", "IS group", "WHO envoy".
    private var opensQuestion: Bool {
        let first = walk.opening.start
        // "Готов ли": a word that asks may stand second.
        if line.holds(first + 1, .afterAskers) { return true }
        guard cues.length(line, first, of: .askers) > 0 else { return false }
        guard cues.traits.contains(.capitals) else { return true }
        let word = line[first]
        if word.text.count > 1, word.text.allSatisfy(\.isUppercase), !line.isShouted { return false }
        guard line.holds(first, .abilities) || word.folded == "will" || word.folded == "may", line.isUpper(first + 1)
        else {
            return true
        }
        // "Will Hurd wins": the verb of a name that is spelt like an auxiliary.
        return !((first + 2)..<(first + 4)).clamped(to: 0..<line.count).contains {
            line[$0].text.hasSuffix("s") && !line.isUpper($0)
        }
    }
}
