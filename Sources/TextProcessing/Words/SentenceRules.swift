/// Decides whether a sentence ends between two words. Made for news: full stops after titles, initials, months and
/// acronyms do not end one, unless a word follows that usually begins a sentence.
enum SentenceRules {
    /// A word as the rules see it.
    struct Side {
        let folded: ArraySlice<UInt8>
        let shape: WordSequence.Shape
    }

    static func breaks(_ gap: WordGap, after previous: Side, before next: Side) -> Bool {
        if gap.newline != nil { return true }
        switch gap.terminator {
        case .none: return false
        case .ideographic: return true
        case .strong: return gap.spaceFollows && !next.shape.contains(.lower)
        case .period:
            guard gap.spaceFollows else { return runsOn(previous, next) }
            return !next.shape.contains(.lower) && !abbreviates(previous, next)
        }
    }

    /// "…he said.The minister": a missing space, not a host name.
    private static func runsOn(_ previous: Side, _ next: Side) -> Bool {
        previous.shape.contains(.lower) && next.shape.contains(.upper) && previous.folded.count > 2
            && Abbreviations.starters.contains(text(next))
    }

    private static func abbreviates(_ previous: Side, _ next: Side) -> Bool {
        if previous.folded.count > 6 { return false }
        if previous.shape.contains(.acronym) { return !startsSentence(next) }
        let word = text(previous)
        if previous.shape.contains(.upper), word.unicodeScalars.count == 1 { return !startsSentence(next) }
        if Abbreviations.beforeNames.contains(word) {
            return next.shape.contains(.upper) || next.shape.contains(.number)
        }
        if Abbreviations.beforeNumbers.contains(word) { return next.shape.contains(.number) }
        if Abbreviations.anywhere.contains(word) { return !startsSentence(next) }
        // "am 3. Mai" and "3. maj": ordinals before a month.
        return previous.shape.contains(.number) && word.utf8.count <= 2 && Abbreviations.months.contains(text(next))
    }

    private static func startsSentence(_ next: Side) -> Bool {
        next.shape.contains(.upper) && !next.shape.contains(.capitals) && Abbreviations.starters.contains(text(next))
    }

    private static func text(_ side: Side) -> String { String(decoding: side.folded, as: UTF8.self) }
}
