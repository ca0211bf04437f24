/// Finds who a sentence says has spoken: over adverbs, over ", a retired general,", before and behind the verb.
struct SpeakerFinder {
    struct Speech {
        let verb: Int
        /// nil where the verb only vouches: ", the court found".
        let attribution: Attribution?
    }

    private static let farthestVerb = 5
    private static let longestPhrase = 3
    /// Words between quotation marks that are no quotation, but a word held at a distance.
    private static let longestScare = 3

    let line: SentenceLine

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
        if line.isUpper(last) {
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
            // "Außenminister Lawrow", "ministre Dupont": a title before a name.
            while line.isUpper(last + 1), line.isWord(last + 1) { last += 1 }
        }
        return line.text(first..<(last + 1))
    }

    /// ", X said", ", said X" from a place on.
    func speech(from start: Int) -> Speech? {
        for verb in start..<max(start, min(start + Self.farthestVerb, line.count)) {
            if line.isMark(verb, [",", ".", ";"]) { return nil }
            guard let (cue, length) = cues.find(line, verb, in: CueSet(.predicates)) else { continue }
            let effects = Set(cue.rows.values.map(\.whenTrue))
            guard effects.contains(where: \.isSpeech) else {
                let vouches = effects == [.asserted] && verb > start && !line.holds(start, .breaks) && isLast(verb)
                return vouches ? Speech(verb: verb, attribution: nil) : nil
            }
            if verb > start, !isLast(verb), !line.isMark(start - 1, Marks.quotes) { return nil }
            if line.holds(verb + length, .that) { return nil }
            let speaker = verb == start ? phrase(from: verb + length) : subject(ofVerb: verb, from: start)
            return Speech(verb: verb, attribution: attribution(effects.contains(.said) ? .said : .claimed, speaker))
        }
        return nil
    }

    /// Nothing much follows a verb.
    private func isLast(_ verb: Int) -> Bool {
        !line.isWord(verb + 1) || verb + 4 >= line.count
            || ((verb + 1)..<min(verb + 4, line.count)).contains { !line.isWord($0) }
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
        var opened: Int?
        for (index, word) in line.words.enumerated() {
            let isOpener =
                word.isOne(of: Marks.openers) && !(word.text == "“" && opened != nil)
                || word.text == "\"" && opened == nil || index == 0 && word.text == "‘"
            if isOpener {
                opened = index
            } else if let start = opened,
                word.isOne(of: Marks.closers) || start == 0 && line[0].text == "‘" && word.isOne(of: Marks.apostrophes)
            {
                if start < place, place < index { return index - start > Self.longestScare + 1 }
                opened = nil
            }
        }
        guard let opened, opened < place else { return false }
        return line.count - opened > Self.longestScare + 1
    }
}
