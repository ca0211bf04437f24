/// One recorded change, on one topic.
public struct Delta: Hashable, Sendable, Identifiable {
    /// Design section 4; the last three are alerts that are no delta of a story.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case firstStory, followUp, corroborated, contradicted, revised, enteredTopic, leftTopic, withdrawn, restored
        case answerReported, answerShifted, coverageLost, coverageRegained
        case baseline, feedFailing, feedRecovered
    }

    /// The same change gets the same id on every machine and after every crash, so that receivers can drop repeats.
    public struct ID: Hashable, Sendable, Codable, CustomStringConvertible {
        public let text: String
        public init(_ text: String) { self.text = text }
        public var description: String { text }
        public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }

    public let id: ID
    public let kind: Kind
    public let time: Timestamp
    public var topic: Topic.ID?
    public var story: Story.ID?
    public var revision: Int?
    public var feed: Feed.ID?
    public var headline: String?
    public var url: String?
    public var outlet: String?
    public var event: Event.Tally?
    public var evidence: [Evidence]
    /// What changed, word by word, for revisions.
    public var changes: [TextChange]
    /// The outlet says that it changed the story ("Update:", "Correction:", a moved `updated`).
    public var acknowledged: Bool?
    public var effect: TopicEffect?
    public var answer: AnswerChange?
    /// Found again in history when a topic changed; never alerted one by one.
    public var backfilled: Bool
    /// What else a person should be told: the cause of a withdrawal, a failing feed's outcome.
    public var note: String?

    /// `identity` holds whatever tells this change from every other one of its kind.
    public init(kind: Kind, time: Timestamp, topic: Topic.ID? = nil, identity: [String]) {
        var (a, b) = (StableHash(), StableHash(seed: 0x9e37_79b9_7f4a_7c15))
        for part in [kind.rawValue, topic?.name ?? ""] + identity {
            a.combine(part)
            b.combine(part)
        }
        func hex(_ value: UInt64) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }
        id = ID(hex(a.value) + hex(b.value))
        self.kind = kind
        self.time = time
        self.topic = topic
        evidence = []
        changes = []
        backfilled = false
    }

    /// What an edit did to a topic's hold on the story.
    public enum TopicEffect: String, Hashable, Sendable, Codable {
        case gained, lost, strengthened, weakened, irrelevant

        /// What can be seen of it, for a person.
        public var words: String {
            switch self {
            case .gained: "match gained"
            case .lost: "match lost"
            case .strengthened: "match stronger"
            case .weakened: "match weaker"
            case .irrelevant: "match unchanged"
            }
        }
    }

    /// An outlet's, or the whole question's, change of answer; nil is "no answer yet".
    public struct AnswerChange: Hashable, Sendable, Codable {
        public let from: String?
        public let to: String?
        /// Independent origins by answer, after the change.
        public let tally: [String: Int]
        /// The same before it; nil where that was not recorded.
        public let before: [String: Int]?
        /// The outlet whose answer changed; nil where the question's did.
        public let outlet: String?
        public init(
            from: String?, to: String?, tally: [String: Int], before: [String: Int]? = nil, outlet: String? = nil
        ) {
            self.from = from
            self.to = to
            self.tally = tally
            self.before = before
            self.outlet = outlet
        }
    }
}

/// One stretch of a word diff.
public struct TextChange: Hashable, Sendable, Codable {
    public enum Operation: String, Hashable, Sendable, Codable { case added, removed, replaced, moved }
    public let op: Operation
    public let field: Query.Field
    /// The new words (`added`, `replaced`, `moved`) or the words that are gone (`removed`).
    public let text: String
    /// The words that were there before, where they were replaced.
    public let before: String?
    /// The sentence around the change, as it reads now (or read, where all is gone).
    public let context: String?
    public init(op: Operation, field: Query.Field, text: String, before: String? = nil, context: String? = nil) {
        self.op = op
        self.field = field
        self.text = text
        self.before = before
        self.context = context
    }
}
