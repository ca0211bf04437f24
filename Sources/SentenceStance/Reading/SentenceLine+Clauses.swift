/// Where clauses and lists begin.
extension SentenceLine {
    /// A comma between the members of a list: "Russia, Iran and China".
    func isList(_ comma: Int) -> Bool {
        for index in (comma + 1)..<max(comma + 1, min(comma + 4, count)) {
            guard isMark(index, Marks.commas) || holds(index, .joins) && index > comma + 1 else { continue }
            return isUpper(comma + 1) == isUpper(comma - 1) && !holds(in: (comma + 1)..<index, .auxiliaries)
        }
        return false
    }

    /// After "and": somebody else, with a verb of his own.
    func beginsSubject(_ index: Int) -> Bool {
        guard index < count else { return false }
        if holds(index, .restarts) { return true }
        guard holds(index, .subjects) || isUpper(index) else { return false }
        if holds(index, .pronouns) { return true }
        let ahead = index..<(index + 5)
        return holds(in: ahead, .auxiliaries) || holds(in: ahead, .negators)
    }

    /// A clause with a subject and a verb of its own begins here.
    func beginsClause(_ index: Int) -> Bool {
        guard index < count else { return false }
        if holds(in: index..<(index + 5), .auxiliaries), !holds(index, .auxiliaries) { return true }
        return holds(index, .subjects)
    }

    /// It ends, or opens, with the mark of a question.
    var asks: Bool { isMark(finalMark, Marks.questions) || isMark(0, ["¿"]) }

    /// Nothing ends it.
    var isHeadline: Bool { !isMark(count - 1, Marks.fullStops) }
}
