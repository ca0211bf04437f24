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

    /// The most similar first; in a tie the older story. The terms have been interned by the topic's index.
    func neighbours(
        of terms: [TermIndex.Term], _ shingles: TextShingles, at time: Timestamp, in topic: TopicEvents,
        tables: inout SearchTables
    ) -> [Neighbour] {
        tables.makeRoom(stories: topic.extent, terms: topic.index.extent)
        share(terms, in: topic.index, &tables)
        tables.set(terms)
        defer { tables.clear(terms) }
        let own = TermWeights(terms, index: topic.index)
        let probe = ShingleProbe(shingles)
        return best(in: topic, tables).map { candidate in
            let story = candidate.story
            let decay = decay(from: story.time, to: time)
            return Neighbour(
                story: story.id, event: story.event,
                similarity: similarity(own.overlap(story.terms, weights: tables.weights, index: topic.index)) - decay,
                containment: probe.containment(with: story.shingles))
        }.sorted { ($0.similarity, $1.story) > ($1.similarity, $0.story) }
    }

    /// Adds up for each story what it shares with the text in telling terms. What the topic asks for is none, since all
    /// its stories have that, unless a text says nothing else.
    private func share(_ terms: [TermIndex.Term], in index: TermIndex, _ tables: inout SearchTables) {
        func tells(_ term: TermIndex.Term) -> Bool { index.rarity(term.place) >= BackgroundTerms.telling }
        let saysMore = terms.contains { !index.isAsked($0.place) && tells($0) }
        for term in terms where tells(term) && !(saysMore && index.isAsked(term.place)) {
            let rarity = index.rarity(term.place)
            let value = term.weight * Float(rarity * rarity)
            index.forEachStory(holding: term.place) { story, weight in tables.add(value * weight, to: story) }
        }
    }

    /// The stories that share the most for their length, in no order.
    private func best(in topic: TopicEvents, _ tables: SearchTables) -> [(story: TrackedStory, score: Float)] {
        var best: [(story: TrackedStory, score: Float)] = []
        var worst = 0
        for number in tables.sharing {
            guard let length = topic.length(of: number) else { continue }
            let score = tables.shared[Int(number)] / Float(length + 50).squareRoot()
            let isFull = best.count == Self.candidates
            if isFull, score < best[worst].score { continue }
            guard let story = topic.story(at: number) else { continue }
            if !isFull {
                best.append((story, score))
            } else if Self.precedes((story, score), best[worst]) {
                best[worst] = (story, score)
            } else {
                continue
            }
            guard best.count == Self.candidates else { continue }
            worst = best.indices.reduce(0) { Self.precedes(best[$1], best[$0]) ? $0 : $1 }
        }
        return best
    }

    private static func precedes(_ a: (story: TrackedStory, score: Float), _ b: (story: TrackedStory, score: Float))
        -> Bool
    { (a.score, b.story.key) > (b.score, a.story.key) }

    private func similarity(_ common: TermWeights.Overlap) -> Double {
        limits.textShare * common.text + limits.headlineShare * common.headline
            + limits.coverageShare * common.coverage
    }

    private func decay(from earlier: Timestamp, to later: Timestamp) -> Double {
        let weeks = abs(Double(later.milliseconds) - Double(earlier.milliseconds)) / (7 * 86_400_000)
        return limits.decay * Dampening.naturalLogarithm(1 + weeks)
    }
}
