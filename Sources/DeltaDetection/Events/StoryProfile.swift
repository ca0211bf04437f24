package import NewsModel

/// What tracking keeps of a story's text: weighted terms and sampled shingles, a function of the content alone.
package struct StoryProfile: Sendable {
    /// Hashes of the distinct terms, ascending.
    let terms: [UInt64]
    /// Dampened frequency of each of `terms`.
    let weights: [Float]
    let shingles: ShingleSketch

    package init(_ content: StoryContent, limits: EventLimits) {
        var counts: [UInt64: Float] = [:]
        for token in EventTokens.hashes(of: content.headline, limit: 64) {
            counts[token, default: 0] += limits.headlineWeight
        }
        let body = EventTokens.hashes(of: content.text, limit: ShingleSketch.tokens)
        for token in body.prefix(limits.tokens) { counts[token, default: 0] += 1 }
        let sorted = counts.sorted { $0.key < $1.key }
        terms = sorted.map(\.key)
        weights = sorted.map { Dampening.of($0.value) }
        shingles = ShingleSketch(tokens: body)
    }
}
