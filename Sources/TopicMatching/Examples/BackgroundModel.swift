public import NewsModel
import TextProcessing

/// How many stories hold each word: learned from the stored stream, from a list of common words until there is one.
public struct BackgroundModel: Hashable, Sendable {
    /// Stories that the list of common words counts for.
    static let prior = 200.0

    /// Stories learned from.
    public private(set) var stories = 0
    private var counts: [UInt64: Int32] = [:]

    public init() {}

    public init(_ contents: some Sequence<StoryContent>) {
        for content in contents { learn(content) }
    }

    public mutating func learn(_ content: StoryContent) {
        stories += 1
        for word in Set(TermVector.counts(content).keys) { counts[word, default: 0] += 1 }
    }

    /// Share of stories that hold a word, never 0.
    func frequency(_ word: UInt64) -> Double {
        let common = CommonWords.frequencies[word].map { $0 * Self.prior } ?? 0
        return (Double(counts[word] ?? 0) + common + 0.5) / (Double(stories) + Self.prior + 1)
    }

    func frequency(ofWord folded: some Sequence<UInt8>) -> Double { frequency(WordHash.of(folded)) }

    /// Below this share of stories, words are equally telling: the words of one event are few, but more than one-offs.
    static let rarest = 0.04

    /// Inverse document frequency, levelled off for rare words.
    func weight(_ word: UInt64) -> Double { -Self.logarithm(min(1, frequency(word) + Self.rarest)) }

    /// Natural logarithm without a C library: exponent, and a series for the mantissa; right to 1e-9.
    static func logarithm(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        let mantissa = value.significand > 1.5 ? value.significand / 2 : value.significand
        let exponent = value.significand > 1.5 ? value.exponent + 1 : value.exponent
        let ratio = (mantissa - 1) / (mantissa + 1)
        var (term, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, through: 25, by: 2) {
            sum += term / odd
            term *= ratio * ratio
        }
        return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
    }
}
