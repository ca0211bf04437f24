import NewsModel
import TextProcessing

/// The stories of a topic that resemble a text, and how much.
///
/// Candidates come from an inverted index; the best are compared in full. The rarity of terms is that of the moment, on
/// both sides, so that the answer depends on the live stories alone and not on how they came to be there.
struct NeighbourSearch {
    struct Neighbour: Sendable {
        let story: Story.ID
        let event: Event.ID
        /// See `EventLimits`; roughly 0...1, below 0 for what is far apart in every respect.
        let similarity: Double
        /// The share of the smaller text's shingles that the larger text has.
        let containment: Double
    }

    /// Stories that are compared in full: those that share the most.
    private static let candidates = 24

    let limits: EventLimits

    /// The most similar first; in a tie the older story.
    func neighbours(of profile: StoryProfile, at time: Timestamp, in topic: TopicEvents) -> [Neighbour] {
        var shared: [Int64: Float] = [:]
        for term in profile.terms {
            let (rarity, postings) = topic.index.lookUp(term.hash)
            guard rarity >= BackgroundTerms.telling else { continue }
            let value = term.weight * Float(rarity * rarity)
            for posting in postings { shared[posting.story, default: 0] += value * posting.weight }
        }
        let mine = WeighedTerms(profile, index: topic.index)
        var best: [(story: TrackedStory, score: Float)] = shared.compactMap { number, score in
            guard let story = topic.story(Story.ID(number)) else { return nil }
            return (story, score / Float(story.profile.terms.count + 50).squareRoot())
        }
        best.sort { ($0.score, $1.story.key) > ($1.score, $0.story.key) }
        return best.prefix(Self.candidates).map { candidate in
            let story = candidate.story
            let theirs = WeighedTerms(story.profile, index: topic.index)
            let (a, b) = (profile.shingles, story.profile.shingles)
            return Neighbour(
                story: story.id, event: story.event,
                similarity: similarity(mine, theirs) - decay(from: story.time, to: time),
                containment: max(a.containment(in: b), b.containment(in: a)))
        }.sorted { ($0.similarity, $1.story) > ($1.similarity, $0.story) }
    }

    private func similarity(_ a: WeighedTerms, _ b: WeighedTerms) -> Double {
        let common = a.overlap(b)
        return limits.textShare * common.text + limits.headlineShare * common.headline
            + limits.coverageShare * common.coverage
    }

    private func decay(from earlier: Timestamp, to later: Timestamp) -> Double {
        let weeks = abs(Double(later.milliseconds) - Double(earlier.milliseconds)) / (7 * 86_400_000)
        return limits.decay * Dampening.naturalLogarithm(1 + weeks)
    }
}
