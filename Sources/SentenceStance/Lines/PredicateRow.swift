/// What a predicate makes of its complement, by what the text makes of the predicate.
struct PredicateRow: Sendable {
    /// One entry of a row, as cue files write it.
    enum Effect: String, Sendable {
        case asserted = "A"
        case denied = "D"
        case hedged = "H"
        case conditional = "C"
        case asked = "Q"
        case demanded = "W"
        case unjudged = "U"
        /// Said by the predicate's subject.
        case said = "K"
        /// Said by the predicate's subject, from whom the words keep their distance.
        case claimed = "R"
        /// Denied by the predicate's subject.
        case refused = "N"
        /// As the predicate itself.
        case same = "="
        /// As the predicate itself; asserted where that is asked.
        case presumed = "?"

        /// nil where it depends on the predicate.
        var value: ClauseValue? {
            switch self {
            case .asserted, .said, .claimed: .asserted
            case .denied, .refused: .denied
            case .hedged: .hedged
            case .conditional: .conditional
            case .asked: .asked
            case .demanded: .demanded
            case .unjudged: .unjudged
            case .same, .presumed: nil
            }
        }

        var isSpeech: Bool { self == .said || self == .claimed }
        /// Puts what is said of the complement in the subject's mouth.
        var hasSpeaker: Bool { isSpeech || self == .refused }
    }

    /// The predicate is asserted, denied, or neither.
    let whenTrue: Effect
    let whenFalse: Effect
    let whenOpen: Effect

    /// Holds its complement for true whatever is done to it: "know".
    var isFactive: Bool { whenTrue == .asserted && whenFalse == .asserted && whenOpen == .asserted }
}
