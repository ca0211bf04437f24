/// What the operator watches: a query, and optionally a question with answers.
package struct Topic: Hashable, Sendable, Identifiable {
    package struct ID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        package let name: String
        package init(_ name: String) { self.name = name }
        package var description: String { name }
        package static func < (a: Self, b: Self) -> Bool { a.name < b.name }
        package init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(name)
        }
    }

    package let id: ID
    package var question: String?
    /// nil where the topic is given by examples alone.
    package var match: Query?
    /// Example texts (TDT tracking), already read from their files.
    package var like: [String]
    /// Cosine at and above which a story is like the examples; nil takes the documented default.
    package var threshold: Double?
    /// Names, tags or globs of the feeds it reads; empty means all.
    package var feeds: [String]
    /// Revisit the article pages of matching stories.
    package var follow: Bool
    package var answers: [Answer]
    /// How evidence rows become an answer (`window`, `for`, `keep-for`).
    package var answerPolicy: AnswerPolicy
    package var alert: AlertPolicy

    package init(
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
    package struct Answer: Hashable, Sendable {
        package let name: String
        package let says: String
        package let match: [Query]
        package init(name: String, says: String, match: [Query]) {
            self.name = name
            self.says = says
            self.match = match
        }
    }

    /// Which deltas of the topic become alerts, where they go and how loud they are.
    package struct AlertPolicy: Hashable, Sendable {
        package var on: Set<Delta.Kind>
        /// Names of sinks beside the log, which gets every alert.
        package var to: [String]
        package var severity: Severity
        /// nil: told as they come, grouped as each sink groups. The log never waits.
        package var digest: AlertDigest?
        package init(
            on: Set<Delta.Kind> = Self.standard, to: [String] = [], severity: Severity = .notice,
            digest: AlertDigest? = nil
        ) {
            self.on = on
            self.to = to
            self.severity = severity
            self.digest = digest
        }
        package static let standard: Set<Delta.Kind> = [
            .firstStory, .corroborated, .revised, .enteredTopic, .leftTopic, .withdrawn, .restored, .answerReported,
            .answerShifted, .coverageLost, .coverageRegained,
        ]
    }

    package enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        case debug, info, notice, warning, critical
        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }
}
