/// A story's terms with the rarity that they have at a moment.
struct WeighedTerms {
    private struct Term {
        let hash: UInt64
        let weight: Double
        /// Squared.
        let rarity: Double
        let inHeadline: Bool
    }

    private let terms: [Term]
    /// Squared length of the vector of all terms.
    private let text: Double
    /// Squared length of the vector of the headline's terms, each counted once: its whole rarity.
    private let headline: Double

    init(_ profile: StoryProfile, index: TermIndex) {
        var (text, headline) = (0.0, 0.0)
        terms = profile.terms.compactMap { term in
            // Somewhat more than the plain logarithm: what is rare tells happenings apart, what is common only topics.
            let plain = index.rarity(term.hash)
            guard plain > 0 else { return nil }
            let rarity = plain * plain.squareRoot()
            let weight = Double(term.weight) * rarity
            text += weight * weight
            if term.inHeadline { headline += rarity * rarity }
            return Term(hash: term.hash, weight: weight, rarity: rarity * rarity, inHeadline: term.inHeadline)
        }
        self.text = text
        self.headline = headline
    }

    /// What two stories have in common, each 0...1: cosine of all terms, cosine of the headlines, and the rarity of one
    /// headline that the other story has anywhere (the lesser of both directions).
    func overlap(_ other: WeighedTerms) -> (text: Double, headline: Double, coverage: Double) {
        var (i, j) = (0, 0)
        var (text, headline, mine, theirs) = (0.0, 0.0, 0.0, 0.0)
        while i < terms.count, j < other.terms.count {
            let (a, b) = (terms[i], other.terms[j])
            if a.hash < b.hash {
                i += 1
            } else if b.hash < a.hash {
                j += 1
            } else {
                text += a.weight * b.weight
                if a.inHeadline, b.inHeadline { headline += a.rarity }
                if a.inHeadline { mine += a.rarity }
                if b.inHeadline { theirs += a.rarity }
                (i, j) = (i + 1, j + 1)
            }
        }
        return (
            Self.share(text, of: (self.text * other.text).squareRoot()),
            Self.share(headline, of: (self.headline * other.headline).squareRoot()),
            min(Self.share(mine, of: self.headline), Self.share(theirs, of: other.headline))
        )
    }

    private static func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
