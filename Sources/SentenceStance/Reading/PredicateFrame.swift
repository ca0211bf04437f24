/// Finds what kind of complement follows a predicate, and the predicate's row for it.
enum PredicateFrame {
    private static let reach = 9

    /// - Parameter isVerb: the word is a verb here, where it may be a noun: "Reuters reports that".
    static func choose(
        _ rows: [Complement: PredicateRow], _ line: SentenceLine, from start: Int, to end: Int, isVerb: Bool = false
    ) -> (PredicateRow?, Complement) {
        let complement = complement(rows, line, from: start, to: end)
        if isVerb, let row = rows[.noun], row.whenTrue.isSpeech { return (row, complement) }
        if let row = rows[.nextTo], isInfinitive(line, start) { return (row, .nextTo) }
        var row = rows[complement]
        if row == nil, complement == .that { row = rows[.onlyThat] }
        if row == nil, complement == .ing { row = rows[.noun] }
        row = row ?? rows[.any]
        if row == nil, complement == .noun, rows[.to] == nil { row = rows[.that] }
        return (row, complement)
    }

    private static func complement(
        _ rows: [Complement: PredicateRow], _ line: SentenceLine, from start: Int, to end: Int
    ) -> Complement {
        var found = Complement.noun
        let stop = min(start + reach, end + 1, line.count)
        for index in start..<max(start, stop) {
            let word = line[index]
            if word.holds(.that) { return .that }
            if word.holds(.wh) { return .wh }
            if isInfinitive(line, index) { return .to }
            if index == start, word.folded == "for" { found = .for }
            if index == start, line.cues.traits.contains(.participles), word.folded.hasSuffix("ing"),
                word.folded.utf8.count > 4
            {
                return .ing
            }
            if word.isOne(of: [";", ":"]) { break }
        }
        let opensClause = (start..<max(start, min(start + 2, end + 1))).contains { line.holds($0, .subjects) }
        return found == .noun && rows[.noun] == nil && rows[.that] != nil && opensClause ? .that : found
    }

    private static func isInfinitive(_ line: SentenceLine, _ index: Int) -> Bool {
        guard line.holds(index, .to), index + 1 < line.count else { return false }
        let next = line[index + 1]
        return !next.isUpper && !next.holds(.determiners) && next.text.first?.isNumber != true
    }

    /// Where the "to" of an infinitive stands.
    static func infinitive(_ line: SentenceLine, from start: Int, to end: Int) -> Int? {
        (start..<max(start, min(start + reach, end + 1, line.count))).first { line.holds($0, .to) }
    }
}
