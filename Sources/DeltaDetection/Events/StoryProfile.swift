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
        let headline = (written.isEmpty ? body[...] : written[...]).prefix(limits.headlineWords).sorted()
        terms = Self.terms(body: body.prefix(limits.words).sorted(), headline: headline, limits)
        // Headlines are rewritten most readily, so only texts tell copies; a story without one has just its headline.
        let read = body.count < limits.copyWords ? written + body : body
        shingles = TextShingles(keys: Array(read.prefix(limits.shingledWords)), limit: limits.shingles)
    }

    /// Merges two sorted lists of words into one of terms.
    private static func terms(body: [UInt64], headline: [UInt64], _ limits: EventLimits) -> [Term] {
        var terms: [Term] = []
        terms.reserveCapacity(body.count + headline.count)
        var (i, j) = (0, 0)
        while i < body.count || j < headline.count {
            let hash = i == body.count ? headline[j] : j == headline.count ? body[i] : min(body[i], headline[j])
            let (bodyStart, headlineStart) = (i, j)
            while i < body.count, body[i] == hash { i += 1 }
            while j < headline.count, headline[j] == hash { j += 1 }
            let count = (j - headlineStart) * limits.headlineWeight + (i - bodyStart)
            terms.append(Term(hash: hash, weight: Dampening.of(count), inHeadline: j > headlineStart))
        }
        return terms
    }
}
