/// One entry of a cue file.
struct Cue: Sendable {
    /// Numbers of its words in the file's vocabulary.
    let words: [Int32]
    let section: CueSection
    /// Of predicates: the rows by complement.
    var rows: [Complement: PredicateRow] = [:]

    var length: Int { words.count }
}

/// A cue of which a word is given by its beginning or ending: `zaprzecz*`, `*ebilir*`.
struct CuePattern: Sendable {
    let words: [WordShape]
    /// Compared with accents: abandonaría, not secretaria.
    let isExact: Bool
    let cue: Cue

    /// How many words it takes up: those that are written out, at least one.
    var length: Int { max(1, words.count { !$0.isOpen }) }
}
