import NewsModel

/// Whether two stories report the same happening: how far they agree, and what speaks against it.
struct StoryComparison {
    let similarity: Double
    /// The texts are one, but for an editor's hand.
    let isCopy: Bool
    /// What the similarity would be if nothing spoke against it.
    let unhindered: Double
    /// nil where nothing does, or where they would not be alike anyway.
    let objection: Objection?

    /// What says that stories that are much alike report two happenings.
    enum Objection: String, Sendable {
        case names = "other names lead"
        case day = "it speaks of another day"
        case word = "another name stands in the same place"
    }

    /// Names of a lead in common below which they are none.
    private static let noNames = 0.1
    /// Squares of rarity, and rarity, above which more does not count.
    private static let strangersScale = 30.0
    private static let substitutionScale = 3.0

    /// Weeks after which another day is another occasion, where the headlines say the same: last month's decision, last
    /// year's accident.
    private static let occasionsApart = 2.0
    private static let weekApart = 1.0
    private static let sameHeadline = 0.45

    /// - Parameter containment: the share of the smaller text's shingles that the larger text has.
    init(
        _ story: TrackedStory, _ other: TrackedStory, overlap: TermWeights.Overlap, own: [SearchTables.Own],
        containment: Double, index: TermIndex, limits: EventLimits
    ) {
        let apart = abs(Double(story.time.milliseconds) - Double(other.time.milliseconds)) / (7 * 86_400_000)
        let weeks = Dampening.naturalLogarithm(1 + apart)
        let isOtherDay = story.days.conflict(with: other.days)
        var similarity =
            limits.textShare * overlap.text + limits.nameShare * overlap.names + limits.numberShare * overlap.numbers
            + limits.coverageShare * overlap.coverage
            + limits.leadNameShare * (overlap.leadNames?.lesser ?? limits.unknownNames)
            + limits.leadNumberShare * (overlap.leadNumbers ?? limits.unknownNumbers)
            + limits.brevity / Double(1 + min(story.terms.count, other.terms.count)).squareRoot()
        similarity -= limits.decay * weeks * weeks
        unhindered = similarity
        similarity -= limits.strangers * min(1, overlap.strangers / Self.strangersScale)
        if isOtherDay { similarity -= limits.otherDay * overlap.headline }
        // Both begin with names and have none of them in common.
        let areStrangers = overlap.leadNames.map { $0.better < Self.noNames } ?? false
        // Looked at only where it decides: it costs as much as the rest together.
        var substitution = 0.0
        if similarity >= limits.joins || containment >= limits.copies {
            let theirs = Set(other.terms.map(\.place))
            substitution = Substitution(index: index).rarity(
                story.opening, other.opening, isMine: { own[Int($0)].weight != 0 }, isTheirs: theirs.contains)
        }
        similarity -= limits.substitution * min(1, substitution / Self.substitutionScale)
        let isDatedOtherwise = isOtherDay && apart >= Self.weekApart
        let isRepetition =
            isOtherDay && apart >= Self.occasionsApart && overlap.headline >= Self.sameHeadline
        self.similarity = areStrangers || isRepetition ? min(similarity, 0) : similarity
        objection =
            unhindered < limits.joins || self.similarity >= limits.joins
            ? nil : !isRepetition && substitution > 0 ? .word : isOtherDay && overlap.headline > 0 ? .day : .names
        // Two texts of one template share shingles, too.
        let asked = substitution > 0 ? limits.certainCopies : limits.copies
        isCopy = !areStrangers && !isDatedOtherwise && containment >= asked
    }
}
