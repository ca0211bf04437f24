/// The sections of a cue file.
enum CueSection: UInt64, CaseIterable, Sendable {
    // What the walk through a sentence acts on. Of cues of one length the section that stands first here wins.
    case predicates, negators, pseudo, hedges, duties, irrealis, conditions, clauseConditions, breaks, relatives
    // What is read behind the claim.
    case afterNegators, afterHedges, afterTakers, afterAskers, afterConditions, afterSpeakers, afterClaims
    /// Endings of the claim's own words.
    case ownHedges
    case corrections
    // Sets of words that the rules ask about.
    case joins, subjects, auxiliaries, copulas, firstperson, pasttense, that, to, wh, askers, tags, takenback, givenup
    case according, between, pronouns, futures, determiners, articles, fronts, labels, dates, since, longago, nouns
    case beforenouns, press, texts, of, agents, asides, inversions, abilities, replacements, reasons, comparisons,
        restarts
    case nobody, common, letters, retractions, traits

    static let walked: CueSet = CueSet.behind.union([
        .init(.predicates), .init(.negators), .init(.pseudo), .init(.hedges), .init(.duties), .init(.irrealis),
        .init(.conditions), .init(.clauseConditions), .init(.breaks), .init(.relatives), .init(.corrections),
    ])

    /// As it stands between the brackets: "after negators".
    var title: String {
        String(describing: self).reduce(into: "") { text, letter in
            if letter.isUppercase { text += " " }
            text += letter.lowercased()
        }
    }

    static func named(_ title: String) -> CueSection? { titles[title] }

    private static let titles = Dictionary(uniqueKeysWithValues: allCases.map { ($0.title, $0) })
}
