public import NewsModel

/// What a topic would have done with stories already stored: stories are added one by one, then the figures are read.
public struct TopicTrial: Sendable {
    /// Samples kept for a person to read, spread over the whole history.
    static let mostSamples = 10
    static let mostQuotes = 3

    public struct Sample: Hashable, Sendable {
        public let headline: String
        public let url: String
        public let outlet: String
        public let time: Timestamp
        public let match: Match
        /// Its first evidence, for showing.
        public let quotes: [MarkedQuote]
    }

    public let topic: Topic
    public private(set) var stories = 0
    public private(set) var matches = 0
    /// Every nth match, so that early and late ones are seen.
    public private(set) var samples: [Sample] = []
    public private(set) var byOutlet: [String: Int] = [:]
    /// By days since 1970-01-01 (UTC).
    public private(set) var byDay: [Int64: Int] = [:]
    /// Stories that support each answer.
    public private(set) var byAnswer: [String: Int] = [:]
    /// Stories per hundredth of likeness to the examples, where the topic has any; what a threshold would let through.
    public private(set) var likeness: [Int] = []
    private let matcher: TopicMatcher
    private let model: ExampleModel?
    private var stride = 1

    public init(_ topic: Topic, background: BackgroundModel = BackgroundModel()) {
        self.topic = topic
        matcher = TopicMatcher(topics: [topic], background: background)
        model =
            topic.like.isEmpty
            ? nil
            : ExampleModel(examples: topic.like, threshold: topic.threshold, background: background)
        if model != nil { likeness = [Int](repeating: 0, count: 101) }
    }

    /// Stories that do not match, as is known without a look at their words.
    public mutating func pass(_ count: Int) { stories += count }

    public mutating func add(_ content: StoryContent, at time: Timestamp) {
        stories += 1
        if let model { likeness[min(100, max(0, Int(model.similarity(content) * 100)))] += 1 }
        guard let match = matcher.match(content).first else { return }
        matches += 1
        byOutlet[content.outlet, default: 0] += 1
        byDay[Self.day(time), default: 0] += 1
        let verdicts = AnswerVerdict.verdicts(on: match, in: content, of: topic, at: time)
        for answer in Set(verdicts.filter(\.counts).map(\.evidence.answer)) { byAnswer[answer, default: 0] += 1 }
        guard (matches - 1) % stride == 0 else { return }
        samples.append(
            Sample(
                headline: content.headline, url: content.url, outlet: content.outlet, time: time, match: match,
                quotes: match.evidence.prefix(Self.mostQuotes).map { MarkedQuote($0, in: content) }))
        if samples.count >= 2 * Self.mostSamples {
            samples = samples.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            stride *= 2
        }
    }

    /// Stories that would be like the examples at another threshold; by hundredths, rounded up.
    public func stories(atThreshold threshold: Double) -> Int {
        likeness.enumerated().reduce(0) { $1.offset >= Int((threshold * 100).rounded(.up)) ? $0 + $1.element : $0 }
    }

    static func day(_ time: Timestamp) -> Int64 {
        let seconds = time.seconds
        return seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    }
}
