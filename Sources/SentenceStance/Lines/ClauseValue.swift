import NewsModel

/// What the text so far makes of the clause that comes next.
enum ClauseValue: Sendable {
    case asserted, denied, hedged, conditional, asked, demanded, unjudged

    var stance: Stance {
        switch self {
        case .asserted: .asserted
        case .denied: .denied
        case .hedged: .hedged
        case .conditional: .conditional
        case .asked: .asked
        case .demanded: .demanded
        case .unjudged: .unjudged
        }
    }

    /// What a negation makes of it; what is neither so nor not so stays as it is.
    var negated: ClauseValue {
        switch self {
        case .asserted: .denied
        case .denied: .asserted
        default: self
        }
    }
}
