extension SentenceWalk {
    /// A predicate takes what waits and sets the value of its complement; returns how many words it took.
    mutating func predicate(_ cue: Cue, at index: Int, to end: Int, _ text: String) -> Int {
        let after = index + cue.length
        let word = line[index]
        let isVerb = speakers.isVerb(index, cue.length)
        let (found, complement) = PredicateFrame.choose(cue.rows, line, from: after, to: end, isVerb: isVerb)
        guard let row = found, !standsAlone(index, cue, after), !isName(index) else { return cue.length }
        // "A report in The Telegraph says that ...": what is said hangs on the verb.
        if word.holds(.nouns), !isVerb, speakers.publisher(from: index) != nil { return cue.length }
        var own = clause(value)
        if own == .unjudged, opening.kind == .correction { own = .denied }
        var next: ClauseValue
        let effect: PredicateRow.Effect
        switch own {
        case .asserted: effect = row.whenTrue
        case .denied: effect = row.whenFalse
        default: effect = row.whenOpen
        }
        next = effect.value ?? own
        if own != .asserted, own != .denied { isPresupposed = effect.value == .asserted && !effect.isSpeech }
        // "Maria did not think ...": somebody else's mind, long ago.
        if own == .denied, row.whenTrue == .hedged, row.whenFalse == .denied, isAnothersPast(index) { next = .unjudged }
        // "I don't know that ..."
        if own == .denied, row.whenTrue == .asserted, row.whenFalse == .asserted, isOwnDoubt(index) { next = .unjudged }
        if opening.kind == .correction, own == .denied, row.whenTrue.isSpeech { next = .denied }
        if effect.hasSpeaker {
            let isOwn = effect == .said && speakers.isOwnAct(verb: index, after: after, to: end)
            let speaker =
                attribution?.speaker ?? speakers.agent(at: after)
                ?? speakers.subject(ofVerb: index, from: opening.start)
            var said = speakers.attribution(effect == .claimed ? .claimed : .said, speaker)
            said.isOwnAct = isOwn
            // Words that keep a distance keep it over what is quoted within.
            if let outer = attribution, outer.manner == .claimed || outer.isVague { said.manner = outer.manner }
            attribution = said
        }
        if row.whenOpen == .asserted && next == .asserted || row.whenOpen == .presumed && own == .asserted {
            isPresupposed = own != .conditional
        }
        trail.append("\(text) (\(complement.rawValue), itself \(own)): complement \(next)")
        if own == .conditional, !row.isFactive { next = .conditional }
        (value, negation, modality) = (next, nil, nil)
        isUnderPredicate = true
        isUnderNoun = word.holds(.nouns) || isUnderNoun
        if index == fresh, word.holds(.fronts) || isParticiple(word) { front = .phrase }
        if complement == .to, let to = PredicateFrame.infinitive(line, from: after, to: end),
            line.holds(to - 1, .negators)
        {
            negation = "not to"
        }
        return cue.length
    }

    /// A verb of saying among the claim's own words still has its speaker: "The Kremlin denied a deal".
    mutating func claimedPredicate(at index: Int, to end: Int) {
        guard index < end, attribution == nil, let (cue, length) = line.cues.find(line, index, in: CueSet(.predicates)),
            cue.rows.values.contains(where: { $0.whenTrue.hasSpeaker }),
            let speaker = speakers.subject(ofVerb: index, from: opening.start), index + length <= end
        else { return }
        attribution = speakers.attribution(.said, speaker)
        trail.append("\(speaker) \(line[index].text)")
    }

    /// "The suspect, ...", "the state", "in command": no complement follows.
    private func standsAlone(_ index: Int, _ cue: Cue, _ after: Int) -> Bool {
        if line.isMark(after, Marks.commas), !asides.contains(after), !line.holds(after + 1, .that) {
            // "Lawrow sagte, Moskau werde ...": a comma opens what is said.
            let opensSpeech = line.cues.traits.contains(.commas) && cue.rows.values.contains { $0.whenTrue.isSpeech }
            if !opensSpeech { return true }
        }
        return index > opening.start && cue.length == 1 && line.holds(index - 1, .beforenouns)
            && !line[index].holds(.nouns)
            // "Some say".
            && !cue.rows.values.contains { $0.whenTrue.isSpeech }
    }

    private func isName(_ index: Int) -> Bool {
        line.cues.traits.contains(.capitals) && line.isUpper(index) && index > opening.start && !line.isShouted
            && !line.isMark(index - 1, [":", "\"", "“"])
    }

    private func isAnothersPast(_ index: Int) -> Bool {
        let before = (index - 5)..<index
        return !line.holds(in: before, .firstperson) && line.holds(in: before, .pasttense)
    }

    private func isOwnDoubt(_ index: Int) -> Bool {
        let before = (index - 4)..<index
        return line.holds(in: before, .firstperson) && !line.holds(in: before, .pasttense)
            && !line.words[before.clamped(to: 0..<line.count)].contains { $0.folded == "never" }
    }
}
