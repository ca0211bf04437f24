/// What the operator watches: a query, and optionally a question with answers.
public struct Topic: Hashable, Sendable, Identifiable {
    public struct ID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        public let name: String
        public init(_ name: String) { self.name = name }
        public var description: String { name }
        public static func < (a: Self, b: Self) -> Bool { a.name < b.name }
        public init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(name)
        }
    }

    public let id: ID
    public var question: String?
    /// nil where the topic is given by examples alone.
    public var match: Query?
    /// Example texts (TDT tracking), already read from their files.
    public var like: [String]
    /// Cosine at and above which a story is like the examples; nil takes the documented default.
    public var threshold: Double?
    /// Names, tags or globs of the feeds it reads; empty means all.
    public var feeds: [String]
    /// Revisit the article pages of matching stories.
    public var follow: Bool
    public var answers: [Answer]
    /// How evidence rows become an answer (`window`, `for`, `keep-for`).
    public var answerPolicy: AnswerPolicy
    public var alert: AlertPolicy

    public init(
        id: ID, question: String? = nil, match: Query?, like: [String] = [], threshold: Double? = nil,
        feeds: [String] = [], follow: Bool = false, answers: [Answer] = [],
        answerPolicy: AnswerPolicy = AnswerPolicy(), alert: AlertPolicy = AlertPolicy()
    ) {
        self.id = id
        self.question = question
        self.match = match
        self.like = like
        self.threshold = threshold
        self.feeds = feeds
        self.follow = follow
        self.answers = answers
        self.answerPolicy = answerPolicy
        self.alert = alert
    }

    /// One possible answer to the question: what it says, and the sentences that report it.
    public struct Answer: Hashable, Sendable {
        public let name: String
        public let says: String
        public let match: [Query]
        public init(name: String, says: String, match: [Query]) {
            self.name = name
            self.says = says
            self.match = match
        }
    }

    /// Which deltas of the topic become alerts, where they go and how loud they are.
    public struct AlertPolicy: Hashable, Sendable {
        public var on: Set<Delta.Kind>
        /// Names of sinks beside the log, which gets every alert.
        public var to: [String]
        public var severity: Severity
        /// nil: told as they come, grouped as each sink groups. The log never waits.
        public var digest: AlertDigest?
        public init(
            on: Set<Delta.Kind> = Self.standard, to: [String] = [], severity: Severity = .notice,
            digest: AlertDigest? = nil
        ) {
            self.on = on
            self.to = to
            self.severity = severity
            self.digest = digest
        }
        public static let standard: Set<Delta.Kind> = [
            .firstStory, .corroborated, .contradicted, .revised, .enteredTopic, .leftTopic, .withdrawn, .restored,
            .answerReported,
            .answerShifted, .coverageLost, .coverageRegained,
        ]
    }

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        case debug, info, notice, warning, critical
        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }
}
