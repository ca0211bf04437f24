import NewsModel

/// The stories of a topic that resemble a text, and how much.
///
/// Cosine of tf-idf vectors over an inverted index; rarity is that of the moment, for both sides, so the answer depends on
/// the live stories alone and not on the order in which they came.
struct NeighbourSearch {
    struct Neighbour {
        let story: Story.ID
        let event: Event.ID
        /// Cosine less what the days between cost; at most 1.
        let similarity: Double
        /// Of the smaller text's shingles in the larger text.
        let containment: Double
    }

    /// Stories whose similarity is computed exactly: those with the largest products.
    private static let candidates = 32

    let limits: EventLimits

    /// The most similar first; ties go to the older story.
    func neighbours(of profile: StoryProfile, at time: Timestamp, in topic: TopicEvents) -> [Neighbour] {
        var products: [Int64: Float] = [:]
        var square: Float = 0
        for (term, weight) in zip(profile.terms, profile.weights) {
            let rarity = topic.index.rarity(term)
            let value = weight * rarity
            square += value * value
            for posting in topic.index.postings(term) {
                products[posting.story, default: 0] += value * posting.weight * rarity
            }
        }
        guard square > 0 else { return [] }
        let best = products.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.candidates)
        return best.compactMap { number, product -> Neighbour? in
            guard let story = topic.story(Story.ID(number)) else { return nil }
            let length = (square * Self.square(of: story.profile, in: topic.index)).squareRoot()
            let cosine = length > 0 ? Double(product / length) : 0
            return Neighbour(
                story: story.id, event: story.event, similarity: cosine - decay(from: story.time, to: time),
                containment: story.profile.shingles.containment(with: profile.shingles).share)
        }.sorted { ($0.similarity, $1.story) > ($1.similarity, $0.story) }
    }

    private static func square(of profile: StoryProfile, in index: TermIndex) -> Float {
        zip(profile.terms, profile.weights).reduce(0) { sum, pair in
            let value = pair.1 * index.rarity(pair.0)
            return sum + value * value
        }
    }

    private func decay(from earlier: Timestamp, to later: Timestamp) -> Double {
        let weeks = abs(Double(later.milliseconds) - Double(earlier.milliseconds)) / (7 * 86_400_000)
        return limits.decay * Dampening.naturalLogarithm(1 + weeks)
    }
}
