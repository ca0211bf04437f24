/// The thresholds of event tracking: one set for all topics.
///
/// They lie in the middle of plateaus, not on the best point of a collection; `EventEvaluation` prints the plateau.
package struct EventLimits: Hashable, Sendable {
    /// A story older than this attracts no other. Two years, because reports come back to a happening at its trial or
    /// anniversary; the record's retention is usually shorter, and then decides.
    package var windowMilliseconds: Int64 = 731 * 86_400_000
    /// At most so many stories of a topic attract others; the oldest make room.
    package var storiesPerTopic = 2_048
    /// Similarity at and above which a story joins the event of its nearest neighbour.
    package var joins = 0.20
    /// Similarity lost each time the days between two stories grow e-fold.
    package var decay = 0.005
    /// Similarity at and above which a story that stands between two events shows them to be one.
    package var merges = 0.45
    /// Share of the smaller text's shingles at and above which two texts are copies of one another.
    package var copies = 0.40
    /// Tokens of the text that are read; news puts what matters first.
    package var tokens = 300
    /// What a word of the headline counts, in words of the text.
    package var headlineWeight: Float = 3

    package init() {}
}
