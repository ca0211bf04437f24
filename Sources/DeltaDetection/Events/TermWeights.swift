/// How much rarity there is in a text's terms at a moment, and what of it another text has too.
///
/// A term weighs rarity to the power of 3/2 in each text: somewhat more than the plain logarithm, because what is rare tells
/// happenings apart, and what is common only topics. Products of two weights are therefore in cubes.
struct TermWeights {
    /// What two texts have in common, each 0...1: cosine of all terms, cosine of the headlines, and the rarity of one
    /// headline that the other text has anywhere (the lesser of both directions).
    struct Overlap {
        let text: Double
        let headline: Double
        let coverage: Double
    }

    private struct Lengths {
        /// Squared length of the vector of all terms.
        var text = 0.0
        /// Squared length of the vector of the headline's terms, each counted once: its whole rarity.
        var headline = 0.0

        /// Takes a term in and returns its cube; nil for one that says nothing.
        mutating func add(_ term: TermIndex.Term, _ index: TermIndex) -> Double? {
            let rarity = index.rarity(term.place)
            guard rarity > 0 else { return nil }
            let cube = rarity * rarity * rarity
            let weight = Double(term.weight)
            text += weight * weight * cube
            if term.inHeadline { headline += cube }
            return cube
        }
    }

    private let lengths: Lengths

    init(_ terms: [TermIndex.Term], index: TermIndex) {
        var lengths = Lengths()
        for term in terms { _ = lengths.add(term, index) }
        self.lengths = lengths
    }

    /// `weights` are this text's, by the place of the term (see `SearchTables.weights`).
    func overlap(_ other: [TermIndex.Term], weights: [Float], index: TermIndex) -> Overlap {
        var lengths = Lengths()
        var (product, both, mine, theirs) = (0.0, 0.0, 0.0, 0.0)
        for term in other {
            guard let cube = lengths.add(term, index) else { continue }
            let own = weights[Int(term.place)]
            guard own != 0 else { continue }
            product += Double(abs(own)) * Double(term.weight) * cube
            if own < 0 { mine += cube }
            if term.inHeadline { theirs += cube }
            if own < 0, term.inHeadline { both += cube }
        }
        return Overlap(
            text: Self.share(product, of: (self.lengths.text * lengths.text).squareRoot()),
            headline: Self.share(both, of: (self.lengths.headline * lengths.headline).squareRoot()),
            coverage: min(
                Self.share(mine, of: self.lengths.headline), Self.share(theirs, of: lengths.headline)))
    }

    private static func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
