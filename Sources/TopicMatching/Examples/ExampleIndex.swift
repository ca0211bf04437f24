import NewsModel
import TextProcessing

/// That a story is like a topic's examples, and the words that make it so.
struct ExampleMatch: Sendable {
    struct Term: Sendable {
        let clause: String
        let field: Query.Field
        let span: Range<Int>
    }

    let similarity: Double
    let terms: [Term]
}

/// All topics by example, by word: one pass over a story's words gives its likeness to each of them.
struct ExampleIndex: Sendable {
    /// Shared words that a match is explained by.
    static let mostTerms = 8

    private struct Posting {
        let topic: Int32
        let weight: Float
    }

    private var postings: [UInt64: [Posting]] = [:]
    private var thresholds: [Int: Double] = [:]
    private let background: BackgroundModel

    init(_ topics: [Topic], _ background: BackgroundModel) {
        let isNeeded = topics.contains { !$0.like.isEmpty }
        self.background = isNeeded ? background : BackgroundModel()
        for (number, topic) in topics.enumerated() where !topic.like.isEmpty {
            let model = ExampleModel(examples: topic.like, threshold: topic.threshold, background: background)
            thresholds[number] = model.threshold
            for (word, weight) in model.weights {
                postings[word, default: []].append(Posting(topic: Int32(number), weight: Float(weight)))
            }
        }
    }

    /// Topics whose examples the story is like, by index.
    func similar(to story: StoryIndex, among selection: TopicSelection) -> [Int: ExampleMatch] {
        if thresholds.isEmpty { return [:] }
        let weights = TermVector.weights(TermVector.counts(story), background)
        var sums: [Int32: Double] = [:]
        // Sums of floating point depend on the order; the order of words makes it the same in every process.
        for word in weights.keys.sorted() {
            for posting in postings[word] ?? [] {
                sums[posting.topic, default: 0] += (weights[word] ?? 0) * Double(posting.weight)
            }
        }
        var found: [Int: ExampleMatch] = [:]
        for (topic, similarity) in sums where selection.contains(Int(topic)) {
            guard let threshold = thresholds[Int(topic)], similarity >= threshold else { continue }
            found[Int(topic)] = ExampleMatch(similarity: similarity, terms: terms(topic, weights, story))
        }
        return found
    }

    /// The words that add most to the likeness, where they first stand.
    private func terms(_ topic: Int32, _ weights: [UInt64: Double], _ story: StoryIndex) -> [ExampleMatch.Term] {
        var shares: [(word: UInt64, share: Double)] = []
        for (word, weight) in weights {
            guard let posting = postings[word]?.first(where: { $0.topic == topic }) else { continue }
            shares.append((word, weight * Double(posting.weight)))
        }
        shares.sort { ($1.share, $0.word) < ($0.share, $1.word) }
        let wanted = Set(shares.prefix(Self.mostTerms).map(\.word))
        var seen: Set<UInt64> = []
        var terms: [ExampleMatch.Term] = []
        for field in [Query.Field.title, .text] {
            guard let words = story[field] else { continue }
            for index in words.words.indices {
                guard let key = TermVector.key(index, in: words), wanted.contains(key), seen.insert(key).inserted else {
                    continue
                }
                let span = words.words[index].span
                terms.append(.init(clause: "like: " + words.text(span), field: field, span: span))
            }
        }
        return terms
    }
}
