public import NewsModel

/// What a sentence says of a claim, and how that was found.
public struct StanceReading: Hashable, Sendable {
    public let stance: Stance
    /// Who is said to say it, as written; nil where nobody is named.
    public let speaker: String?
    /// The steps that led there, for a person.
    public let trail: [String]
    /// The sentence puts it in somebody's mouth, whatever the stance.
    public let isAttributed: Bool

    static func unjudged(_ reason: String) -> StanceReading {
        StanceReading(stance: .unjudged, speaker: nil, trail: [reason], isAttributed: false)
    }
}
