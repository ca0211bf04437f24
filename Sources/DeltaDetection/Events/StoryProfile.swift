import NewsModel
import TextProcessing

/// What tracking keeps of a story's text: weighted terms and sampled shingles, a function of the content alone.
struct StoryProfile: Sendable {
    /// A distinct term and what its occurrences weigh.
    struct Term: Sendable {
        let hash: UInt64
        let weight: Float
        let inHeadline: Bool
    }

    /// Ascending by hash, so that sums over them come out the same to the bit wherever they are taken.
    let terms: [Term]
    let shingles: TextShingles

    init(_ content: StoryContent, limits: EventLimits) {
        let body = EventTerms.hashes(of: content.text)
        let written = EventTerms.hashes(of: content.headline, limit: 1_024)
        // What has no headline (a wire flash, a short message) is announced by its opening words.
        let headline = (written.isEmpty ? body[...] : written[...]).prefix(limits.headlineWords)
        var counts: [UInt64: Float] = [:]
        for term in headline { counts[term, default: 0] += limits.headlineWeight }
        for term in body.prefix(limits.words) { counts[term, default: 0] += 1 }
        let announced = Set(headline)
        terms = counts.sorted { $0.key < $1.key }.map { term, count in
            Term(hash: term, weight: Dampening.of(count), inHeadline: announced.contains(term))
        }
        // Headlines are rewritten most readily, so only texts tell copies; a story without one has just its headline.
        let read = body.count < limits.copyWords ? written + body : body
        shingles = TextShingles(keys: Array(read.prefix(limits.shingledWords)), limit: limits.shingles)
    }
}
