/// The thresholds of event tracking: one set for all topics and languages.
///
/// They lie within plateaus, not on the best point of a collection; the event evaluation under `Tests` prints both.
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

    // MARK: Similarity

    /// What a word of the headline counts, in words of the text.
    public var headlineWeight = 3
    /// Similarity is the weighted sum of: cosine of all terms; cosine of the headlines' terms; the share of one headline's
    /// rarity that the other story's text also has, the lesser of both directions.
    public var textShare = 0.45
    public var headlineShare = 0.25
    public var coverageShare = 0.2
    /// Similarity lost each time that (1 + weeks between two stories) grows e-fold: a year costs 0.08.
    public var decay = 0.02

    // MARK: Decisions

    /// Similarity at and above which a story joins the event of its nearest neighbour.
    public var joins = 0.135
    /// Similarity at and above which a story that is near two events shows them to be one.
    public var merges = 0.40
    /// Share of the smaller text's shingles at and above which two texts are copies of one another.
    public var copies = 0.35
    /// Texts of fewer words have too little in them to be called copies by their text alone.
    public var copyWords = 12

    public init() {}
}
