import TextProcessing

/// The cues of one language, found by the word that they begin with.
struct CueIndex: Sendable {
    private var vocabulary: [String: Int32] = [:]
    /// The sections that hold a word as a cue of its own, by the word's number.
    private var sets: [CueSet] = []
    /// By the number of the first word, longest first; cues of one length in the order of `CueSection`.
    private var cues: [[Cue]] = []
    /// Cues that are compared with their accents, in lower case: könnte is a doubt, konnte is none.
    private var exact: [String: [Cue]] = [:]
    private var patterns: [CuePattern] = []
    let traits: Traits
    private let letters: Set<Character>

    /// What the rules need to know of a language.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// A capital within a sentence makes a name: May, WHO.
        static let capitals = Traits(rawValue: 1)
        /// Words in "-ing" begin phrases.
        static let participles = Traits(rawValue: 2)
        /// Endings are glued to the claim's own words.
        static let glued = Traits(rawValue: 4)
        /// A comma alone may open what is said: "sagte, er werde".
        static let commas = Traits(rawValue: 8)
        static let names: [String: Traits] = [
            "capitals": .capitals, "participles": .participles, "glued": .glued, "commas": .commas,
        ]
    }

    init(_ file: CueFile) {
        var traits: Traits = []
        for cue in file.sections.first(where: { $0.section == .traits })?.cues ?? [] {
            traits.formUnion(Traits.names[cue] ?? [])
        }
        self.traits = traits
        letters = Set(file.sections.first { $0.section == .letters }?.cues.compactMap(\.first) ?? [])
        for (form, rows) in file.predicates { add(form, .predicates, rows) }
        for (section, texts) in file.sections where section != .traits && section != .letters {
            for text in texts { add(text, section) }
        }
        for index in cues.indices {
            cues[index] = cues[index].enumerated()
                .sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }.map(\.element)
        }
    }

    private mutating func add(_ text: String, _ section: CueSection, _ rows: [Complement: PredicateRow] = [:]) {
        if text.contains("*") {
            let isExact = text.first == "="
            let shapes = (isExact ? text.dropFirst() : text[...]).split(separator: " ").map {
                WordShape(isExact ? $0 : Substring(Folding.fold(String($0))))
            }
            let cue = Cue(words: [-1], section: section, rows: rows)
            patterns.append(CuePattern(words: shapes, isExact: isExact, cue: cue))
            return
        }
        if text.first == "=" {
            exact[text.dropFirst().lowercased(), default: []].append(Cue(words: [-1], section: section, rows: rows))
            return
        }
        let words = WordCutter.pieces(of: text).map { number($0.folded) }
        guard let first = words.first else { return }
        cues[Int(first)].append(Cue(words: words, section: section, rows: rows))
        if words.count == 1 { sets[Int(first)].insert(CueSet(section)) }
    }

    private mutating func number(_ word: String) -> Int32 {
        if let known = vocabulary[word] { return known }
        let number = Int32(cues.count)
        vocabulary[word] = number
        cues.append([])
        sets.append([])
        return number
    }

    /// -1 for a word that no cue holds.
    func id(of word: String) -> Int32 { vocabulary[word] ?? -1 }

    /// How much a word speaks for this language: its commonest words and its own letters do, its cues do a little.
    func familiarity(of piece: WordCutter.Piece) -> Int {
        let sets = sets(of: id(of: piece.folded))
        let hasLetter = !letters.isEmpty && piece.text.lowercased().contains(where: letters.contains)
        return (sets.holds(.common) ? 2 : 0) + (hasLetter ? 2 : 0) + (sets.isEmpty ? 0 : 1)
    }

    func sets(of id: Int32) -> CueSet { id < 0 ? [] : sets[Int(id)] }

    /// The longest cue of these sections at a place: written out, else with accents, else a pattern.
    func find(_ line: SentenceLine, _ index: Int, in sections: CueSet = CueSection.walked) -> (cue: Cue, length: Int)? {
        if let cue = phrase(line, index, in: sections) { return (cue, cue.length) }
        guard line.words.indices.contains(index) else { return nil }
        if !exact.isEmpty, let found = exact[line.words[index].text.lowercased()] {
            let isWalk = sections == CueSection.walked
            if let cue = found.first(where: {
                sections.holds($0.section) && !(isWalk && CueSet.behind.holds($0.section))
            }) {
                return (cue, 1)
            }
        }
        let pattern = patterns.first { pattern in
            sections.holds(pattern.cue.section) && index + pattern.words.count <= line.words.count
                && pattern.words.indices.allSatisfy {
                    let word = line.words[index + $0]
                    return pattern.words[$0].fits(pattern.isExact ? word.text.lowercased() : word.folded)
                }
        }
        return pattern.map { ($0.cue, $0.length) }
    }

    /// How many words a written-out cue of a section takes up at a place; 0 where there is none.
    func length(_ line: SentenceLine, _ index: Int, of section: CueSection) -> Int {
        phrase(line, index, in: CueSet(section))?.length ?? 0
    }

    private func phrase(_ line: SentenceLine, _ index: Int, in sections: CueSet) -> Cue? {
        guard line.words.indices.contains(index), line.words[index].id >= 0 else { return nil }
        return cues[Int(line.words[index].id)].first { cue in
            sections.holds(cue.section) && index + cue.length <= line.words.count
                && cue.words.indices.allSatisfy { cue.words[$0] == line.words[index + $0].id }
        }
    }
}
