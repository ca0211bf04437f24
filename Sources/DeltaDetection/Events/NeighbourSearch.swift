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
        /// The texts are one, but for an editor's hand.
        let isCopy: Bool
        /// What the similarity would be without it.
        let unhindered: Double
        let objection: StoryComparison.Objection?
    }

    /// Stories that are compared in full: those that share the most.
    private static let candidates = 16

    let limits: EventLimits

    /// The most similar first; in a tie the older story.
    func neighbours(of story: TrackedStory, in topic: TopicEvents, tables: inout SearchTables) -> [Neighbour] {
        tables.makeRoom(stories: topic.extent, terms: topic.index.extent)
        share(story.terms, in: topic.index, &tables)
        tables.set(story.terms)
        defer { tables.clear(story.terms) }
        let own = TermWeights(story.terms, index: topic.index)
        let probe = ShingleProbe(story.shingles)
        return best(in: topic, tables).compactMap { candidate in
            guard candidate.story.id != story.id else { return nil }
            let comparison = StoryComparison(
                story, candidate.story,
                overlap: own.overlap(candidate.story.terms, own: tables.own, index: topic.index), own: tables.own,
                containment: probe.containment(with: candidate.story.shingles), index: topic.index, limits: limits)
            return Neighbour(
                story: candidate.story.id, event: candidate.story.event, similarity: comparison.similarity,
                isCopy: comparison.isCopy, unhindered: comparison.unhindered, objection: comparison.objection)
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
}
