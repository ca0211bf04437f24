/// How much rarity there is in a text's terms at a moment, and what of it another text has too.
///
/// Names and numbers tell two earthquakes apart, the other words only that they are earthquakes; so they are compared
/// separately. A term weighs its rarity in each text, and products of two weights are in squares.
struct TermWeights {
    /// What two texts have in common, each 0...1.
    struct Overlap {
        /// Cosines: of all terms, of names, of numbers, of the headlines.
        var text = 0.0
        var names = 0.0
        var numbers = 0.0
        var headline = 0.0
        /// The rarity of one headline that the other text has anywhere, the lesser of both directions.
        var coverage = 0.0
        /// The same for the names that a story begins with, in the lesser and in the better direction; nil where one of the
        /// two begins with none.
        var leadNames: (lesser: Double, better: Double)?
        /// The same for numbers, in the lesser direction.
        var leadNumbers: Double?
        /// The names that each begins with and the other lacks, in squares of rarity: the lesser of both.
        var strangers = 0.0
    }

    /// Of one text. Lengths are squared; the others count each term once, with its whole rarity.
    private struct Sums {
        var text = 0.0
        var names = 0.0
        var numbers = 0.0
        var headline = 0.0
        var leadNames = 0.0
        var leadNumbers = 0.0
    }

    private let sums: Sums

    init(_ terms: [TermIndex.Term], index: TermIndex) {
        var sums = Sums()
        for term in terms { _ = Self.add(term, to: &sums, index) }
        self.sums = sums
    }

    private enum Kind { case name, number, other }

    /// Counts a term; its square and kind, nil for one that says nothing.
    @inline(__always)
    private static func add(
        _ term: TermIndex.Term, to sums: inout Sums, _ index: TermIndex
    ) -> (square: Double, kind: Kind)? {
        let rarity = index.rarity(term.place)
        guard rarity > 0 else { return nil }
        let square = rarity * rarity
        let weight = Double(term.weight)
        let length = weight * weight * square
        let isLead = term.marks.contains(.lead)
        sums.text += length
        if term.marks.contains(.headline) { sums.headline += square }
        if term.marks.contains(.number) {
            sums.numbers += length
            if isLead { sums.leadNumbers += square }
            return (square, .number)
        }
        guard index.isName(term.place) else { return (square, .other) }
        sums.names += length
        if isLead { sums.leadNames += square }
        return (square, .name)
    }

    /// `own` is this text by the places of its terms (see `SearchTables.own`).
    func overlap(_ other: [TermIndex.Term], own: [SearchTables.Own], index: TermIndex) -> Overlap {
        var theirs = Sums()
        // Shared: products of weights for the cosines, and rarity that one text leads with and the other has.
        var shared = Sums()
        var (mine, others) = (Sums(), Sums())
        for term in other {
            guard let (square, kind) = Self.add(term, to: &theirs, index) else { continue }
            let at = own[Int(term.place)]
            guard at.weight != 0 else { continue }
            let product = Double(at.weight) * Double(term.weight) * square
            shared.text += product
            if at.marks.contains(.headline) { mine.headline += square }
            if term.marks.contains(.headline) { others.headline += square }
            if at.marks.contains(.headline), term.marks.contains(.headline) { shared.headline += square }
            switch kind {
            case .name:
                shared.names += product
                if at.marks.contains(.lead) { mine.leadNames += square }
                if term.marks.contains(.lead) { others.leadNames += square }
            case .number:
                shared.numbers += product
                if at.marks.contains(.lead) { mine.leadNumbers += square }
                if term.marks.contains(.lead) { others.leadNumbers += square }
            case .other: break
            }
        }
        return overlap(theirs, shared: shared, mine: mine, others: others)
    }

    /// - Parameters:
    ///   - mine: what this text leads with and the other has anywhere.
    ///   - others: what the other text leads with and this one has anywhere.
    private func overlap(_ theirs: Sums, shared: Sums, mine: Sums, others: Sums) -> Overlap {
        var overlap = Overlap()
        overlap.text = Self.share(shared.text, of: (sums.text * theirs.text).squareRoot())
        overlap.names = Self.share(shared.names, of: (sums.names * theirs.names).squareRoot())
        overlap.numbers = Self.share(shared.numbers, of: (sums.numbers * theirs.numbers).squareRoot())
        overlap.headline = Self.share(shared.headline, of: (sums.headline * theirs.headline).squareRoot())
        overlap.coverage = min(
            Self.share(mine.headline, of: sums.headline), Self.share(others.headline, of: theirs.headline))
        if sums.leadNames > 0, theirs.leadNames > 0 {
            let shares = (
                Self.share(mine.leadNames, of: sums.leadNames), Self.share(others.leadNames, of: theirs.leadNames)
            )
            overlap.leadNames = (min(shares.0, shares.1), max(shares.0, shares.1))
        }
        if sums.leadNumbers > 0, theirs.leadNumbers > 0 {
            overlap.leadNumbers = min(
                Self.share(mine.leadNumbers, of: sums.leadNumbers),
                Self.share(others.leadNumbers, of: theirs.leadNumbers))
        }
        overlap.strangers = min(sums.leadNames - mine.leadNames, theirs.leadNames - others.leadNames)
        return overlap
    }

    private static func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
