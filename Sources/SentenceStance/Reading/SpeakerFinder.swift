/// Finds who a sentence says has spoken: over adverbs, over ", a retired general,", before and behind the verb.
struct SpeakerFinder {
    struct Speech {
        let verb: Int
        /// nil where the verb only vouches: ", the court found".
        let attribution: Attribution?
        /// ", analysts expect": nobody says that it is so.
        var isDoubt = false
    }

    private static let farthestVerb = 8
    /// Words between "a report" and the name of who made it.
    private static let farthestName = 3
    private static let longestAddressee = 6
    /// In scripts without spaces: characters.
    private static let longestWideName = 12
    private static let longestPhrase = 3
    /// Words between quotation marks that are no quotation, but a word held at a distance.
    private static let longestScare = 3

    let line: SentenceLine
    /// The sentence begins within a quotation that an earlier one opened.
    var beginsQuoted = false

    private var cues: CueIndex { line.cues }

    func attribution(_ manner: Attribution.Manner, _ speaker: String?) -> Attribution {
        let head = speaker.flatMap { WordCutter.pieces(of: $0).last?.folded }
        let isVague = head.map { cues.sets(of: cues.id(of: $0)).holds(.nobody) } ?? false
        return Attribution(manner: manner, speaker: isVague ? nil : speaker, isVague: isVague)
    }

    /// The speaker before a verb; nil for pronouns and where none is found.
    func subject(ofVerb verb: Int, from start: Int) -> String? {
        var last = verb - 1
        while last >= start, line.holds(last, .between) || line.holds(last, .auxiliaries) { last -= 1 }
        if last >= start, line.isMark(last, Marks.commas) {
            guard let comma = (start..<last).last(where: { line.isMark($0, Marks.commas) }) else { return nil }
            let inner = (comma + 1)..<last
            // ", Anna Smith," names; ", a retired general," describes.
            if !inner.isEmpty, inner.allSatisfy({ line.isUpper($0) }) { return line.text(inner) }
            last = comma - 1
        }
        return phrase(endingAt: last, from: start)
    }

    /// A name, or a noun with its article, that ends at a word.
    private func phrase(endingAt last: Int, from start: Int) -> String? {
        guard last >= start, line.isWord(last), !closes(last) else { return nil }
        var first = last
        if let scalar = line[last].text.unicodeScalars.first, WordCutter.isWide(scalar) {
            while first > start, line.isWord(first - 1) { first -= 1 }
            if last - first >= Self.longestWideName { return nil }
        } else if line.isUpper(last) {
            while first > start, line.isUpper(first - 1), line.isWord(first - 1) { first -= 1 }
            // A sentence's first word has its capital from there.
            if first < last, line.holds(first, .articles) || closes(first) { first += 1 }
        } else {
            while first > start, line.isWord(first - 1), last - first < Self.longestPhrase - 1,
                !line.holds(first - 1, .auxiliaries), !closes(first - 1)
            {
                first -= 1
                if line.holds(first, .determiners) { break }
            }
        }
        return line.text(first..<(last + 1))
    }

    /// No part of a name: pronouns, conjunctions, negations.
    private func closes(_ index: Int) -> Bool {
        let word = line[index]
        return word.holds(.pronouns) || word.holds(.joins) || word.holds(.that) || word.holds(.breaks)
            || word.holds(.negators) || word.holds(.relatives) || word.holds(.conditions)
    }

    /// A name, or a noun with its article, that begins at a word, quotation marks aside.
    func phrase(from start: Int) -> String? {
        var first = start
        while line.isMark(first, Marks.quotes) { first += 1 }
        guard line.isWord(first), !line.holds(first, .pronouns) else { return nil }
        if let named = publisher(from: first) { return named }
        var last = first
        if line.holds(first, .articles), line.isUpper(first + 1) {
            first += 1
            last = first
        }
        if line.isUpper(first) {
            while line.isUpper(last + 1), line.isWord(last + 1) { last += 1 }
        } else {
            let longest = line.holds(first, .articles) ? 1 : 0
            while last - first < longest, line.isWord(last + 1) { last += 1 }
            // "le ministre russe Dupont": a word between a title and a name.
            if line.isWord(last + 1), line.isUpper(last + 2), line.isWord(last + 2), line[last + 1].sets.isEmpty {
                last += 1
            }
            // "Außenminister Lawrow", "ministre Dupont": a title before a name.
            while line.isUpper(last + 1), line.isWord(last + 1) { last += 1 }
        }
        return line.text(first..<(last + 1))
    }

    /// Who stands behind a verb: "said X", "a déclaré mardi le ministre".
    private func subject(behind start: Int) -> String? {
        let isAdverb = line.isWord(start) && !line.isUpper(start) && line[start].sets.isEmpty
        return phrase(from: isAdverb && line.holds(start + 1, .articles) ? start + 1 : start)
    }

    /// Who made "a report in The Telegraph", "reports by Reuters", where a phrase begins so.
    func publisher(from start: Int) -> String? {
        var index = line.holds(start, .articles) ? start + 1 : start
        guard line.holds(index, .texts) else { return nil }
        let farthest = index + Self.farthestName
        index += 1
        while index <= farthest, line.holds(index, .of) || line.holds(index, .articles) { index += 1 }
        guard index > farthest - Self.farthestName + 1, line.isUpper(index), line.isWord(index) else { return nil }
        var last = index
        while line.isUpper(last + 1), line.isWord(last + 1) { last += 1 }
        return line.text(index..<(last + 1))
    }

    /// "reported by Reuters that ..."
    func agent(at index: Int) -> String? {
        guard line.holds(index, .agents) else { return nil }
        let first = line.holds(index + 1, .articles) ? index + 2 : index + 1
        return line.isUpper(first) ? phrase(from: first) : nil
    }

    /// A word that may be a noun or a verb is a verb here: "Reuters reports that", "it reports", "the newspaper reports",
    /// "was reported by Reuters"; "recent reports that" and "denied reports that" are nouns.
    func isVerb(_ index: Int, _ length: Int) -> Bool {
        if agent(at: index + length) != nil { return true }
        guard line.holds(index, .nouns) else { return false }
        var before = index - 1
        while before >= 0, line.holds(before, .between) { before -= 1 }
        if line.holds(before, .press) || line.holds(before, .pronouns) { return true }
        return line.isUpper(before) && line.isWord(before) && !line.holds(before, .beforenouns)
            && !line.holds(before, .nobody) && cues.find(line, before) == nil
    }

    /// ", X said", ", said X" from a place on.
    func speech(from start: Int) -> Speech? {
        // "a déclaré le ministre", "ha dicho Lavrov".
        var first = start
        while line.holds(first, .auxiliaries) { first += 1 }
        for verb in first..<max(first, min(first + Self.farthestVerb, line.count)) {
            if line.isMark(verb, [",", ".", ";"]) { return nil }
            // "Secretary of State Mike Pompeo said": names are no verbs.
            if cues.traits.contains(.capitals), verb > first, line.isUpper(verb), !line.isShouted { continue }
            guard let (cue, length) = cues.find(line, verb, in: CueSet(.predicates)) else { continue }
            let effects = Set(cue.rows.values.map(\.whenTrue))
            guard effects.contains(where: \.isSpeech) else {
                guard verb > start, isLast(verb), !line.holds(start, .joins), !line.holds(in: start..<verb, .breaks)
                else { return nil }
                // "a step that few had expected" doubts nothing.
                let isDoubt =
                    effects == [.hedged]
                    && [.that, .relatives, .negators, .pasttense].allSatisfy { !line.holds(in: start..<verb, $0) }
                return effects == [.asserted] || isDoubt
                    ? Speech(verb: verb, attribution: nil, isDoubt: isDoubt) : nil
            }
            if verb > first, !isLast(verb), !line.isMark(start - 1, Marks.quotes), !isWhen(verb + length) { return nil }
            if line.holds(verb + length, .that) { return nil }
            let speaker = verb == first ? subject(behind: verb + length) : subject(ofVerb: verb, from: start)
            return Speech(verb: verb, attribution: attribution(effects.contains(.said) ? .said : .claimed, speaker))
        }
        return nil
    }

    /// Nothing much follows a verb.
    private func isLast(_ verb: Int) -> Bool {
        !line.isWord(verb + 1) || verb + 4 >= line.count
            || ((verb + 1)..<min(verb + 4, line.count)).contains { !line.isWord($0) }
    }

    /// What follows a verb of saying tells when, where or to whom it was said: "as he left", "on Tuesday", "reporters".
    private func isWhen(_ index: Int) -> Bool {
        if line.holds(index, .breaks) || line.holds(index, .fronts) || line.holds(index, .dates) { return true }
        // To somebody: some words without a verb, and then when or where, or nothing.
        for place in index..<(index + Self.longestAddressee) {
            if !line.isWord(place) || line.holds(place, .breaks) || line.holds(place, .fronts) { return place > index }
            if line.holds(place, .that) || line.holds(place, .auxiliaries) || line.holds(place, .pronouns) {
                return false
            }
        }
        return false
    }

    /// "X said it would ...", "X vowed to ...": who speaks announces what he does himself.
    func isOwnAct(verb: Int, after start: Int, to end: Int) -> Bool {
        for index in start..<max(start, min(start + 6, end + 1)) {
            let word = line[index]
            if word.holds(.to), index <= verb + 1 { return true }
            if word.holds(.that) { continue }
            if word.holds(.pronouns) { return line.holds(in: (index + 1)..<(index + 3), .futures) }
            if word.isUpper, index > verb + 1 { return false }
        }
        return false
    }

    /// A word stands in a quotation of four words or more, which may be open to the end of the sentence.
    func isQuoted(_ place: Int) -> Bool {
        var opened: Int? = beginsQuoted ? -1 : nil
        for (index, word) in line.words.enumerated() {
            let isOpener =
                word.isOne(of: Marks.openers) && !(word.text == "“" && opened != nil)
                || word.text == "\"" && opened == nil || index == 0 && word.text == "‘"
            if isOpener {
                opened = index
            } else if let start = opened,
                word.isOne(of: Marks.closers) || start == 0 && line[0].text == "‘" && word.isOne(of: Marks.apostrophes)
            {
                if start < place, place < index { return start < 0 || index - start > Self.longestScare + 1 }
                opened = nil
            }
        }
        guard let opened, opened < place else { return false }
        return opened < 0 || line.count - opened > Self.longestScare + 1
    }
}
