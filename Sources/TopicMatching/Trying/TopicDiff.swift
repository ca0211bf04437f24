public import NewsModel
import TextProcessing

/// What a changed topic gains and loses over stored stories.
public struct TopicDiff: Sendable {
    public struct Change: Hashable, Sendable {
        public let headline: String
        public let url: String
        public let outlet: String
        public let time: Timestamp
        /// Of the topic that matches: the new one for a story gained, the old one for a story lost.
        public let match: Match
        /// Why the other one does not, the first reason.
        public let reason: String
    }

    public let topic: Topic.ID
    public private(set) var stories = 0
    /// Matched by both.
    public private(set) var kept = 0
    public private(set) var gained: [Change] = []
    public private(set) var lost: [Change] = []
    private let (old, new): (Topic, Topic)
    private let matchers: (old: TopicMatcher, new: TopicMatcher)
    private let background: BackgroundModel

    public init(old: Topic, new: Topic, background: BackgroundModel = BackgroundModel()) {
        topic = new.id
        (self.old, self.new) = (old, new)
        self.background = background
        matchers = (
            TopicMatcher(topics: [old], background: background), TopicMatcher(topics: [new], background: background)
        )
    }

    /// Stories that neither matches, as is known without a look at their words.
    public mutating func pass(_ count: Int) { stories += count }

    public mutating func add(_ content: StoryContent, at time: Timestamp) {
        stories += 1
        switch (matchers.old.match(content).first, matchers.new.match(content).first) {
        case (.some, .some): kept += 1
        case (nil, nil): return
        case (nil, .some(let match)): gained.append(change(content, time, match, missedBy: old))
        case (.some(let match), nil): lost.append(change(content, time, match, missedBy: new))
        }
    }

    private func change(_ content: StoryContent, _ time: Timestamp, _ match: Match, missedBy topic: Topic) -> Change {
        let reason = Explainer(topic, background: background).explain(content).failing.first
        return Change(
            headline: content.headline, url: content.url, outlet: content.outlet, time: time, match: match,
            reason: reason.map { "\($0.clause): \($0.reason)" } ?? "")
    }

    /// For a terminal.
    public var text: String {
        var lines = ["\(topic): \(gained.count) gained, \(lost.count) lost, \(kept) kept of \(stories) stories"]
        for change in gained { lines += Self.lines("+", change, "before") }
        for change in lost { lines += Self.lines("-", change, "now") }
        return lines.joined(separator: "\n")
    }

    private static func lines(_ sign: String, _ change: Change, _ when: String) -> [String] {
        var lines = ["\(sign) \(TerminalText.line(change.headline)) (\(TerminalText.line(change.outlet)))"]
        if let evidence = change.match.evidence.first {
            lines.append("    \(evidence.clause): \(TerminalText.line(evidence.quote))")
        }
        if !change.reason.isEmpty { lines.append("    \(when) not: \(TerminalText.line(change.reason))") }
        return lines
    }
}
