public import NewsModel
import TextProcessing

/// A topic given by examples (`like:`): tracking as in topic detection and tracking, by tf-idf cosine.
///
/// The model is the mean of the examples' vectors. A story is like them from `defaultThreshold` on: one value for all
/// topics, chosen over 25 labelled events, on which its cost (Pmiss + 4.9 Pfa) is 0.15 with and without a learned
/// background. That figure is one for events that it was chosen on. A threshold chosen on half of the events costs 0.15 on
/// the other half with a learned background and 0.17 without (`TopicMatchingBenchmark tracking`).
public struct ExampleModel: Sendable {
    /// Cosine at and above which a story is like the examples, unless the topic says otherwise.
    public static let defaultThreshold = 0.16

    /// Words kept of the examples: the strongest ones.
    static let mostWords = 300

    let weights: [UInt64: Double]
    public let threshold: Double
    private let background: BackgroundModel

    public init(examples: [String], threshold: Double? = nil, background: BackgroundModel = BackgroundModel()) {
        var sum: [UInt64: Double] = [:]
        for example in examples {
            for (word, weight) in TermVector.weights(TermVector.counts(text: example), background) {
                sum[word, default: 0] += weight
            }
        }
        var strongest = sum.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if strongest.count > Self.mostWords { strongest.removeLast(strongest.count - Self.mostWords) }
        let length = strongest.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
        weights = Dictionary(uniqueKeysWithValues: strongest.map { ($0.key, length > 0 ? $0.value / length : 0) })
        self.threshold = threshold ?? Self.defaultThreshold
        self.background = background
    }

    /// Cosine between the story and the examples, from 0 to 1.
    public func similarity(_ content: StoryContent) -> Double {
        let story = TermVector.weights(TermVector.counts(content), background)
        return story.reduce(0) { $0 + $1.value * (weights[$1.key] ?? 0) }
    }
}
