/// One recorded change, on one topic.
package struct Delta: Hashable, Sendable, Identifiable {
    /// Design section 4; the last three are alerts that are no delta of a story.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case firstStory, followUp, corroborated, revised, enteredTopic, leftTopic, withdrawn, restored
        case answerReported, answerShifted, coverageLost, coverageRegained
        case baseline, feedFailing, feedRecovered
    }

    /// The same change gets the same id on every machine and after every crash, so that receivers can drop repeats.
    package struct ID: Hashable, Sendable, Codable, CustomStringConvertible {
        package let text: String
        package init(_ text: String) { self.text = text }
        package var description: String { text }
        package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }

    package let id: ID
    package let kind: Kind
    package let time: Timestamp
    package var topic: Topic.ID?
    package var story: Story.ID?
    package var revision: Int?
    package var feed: Feed.ID?
    package var headline: String?
    package var url: String?
    package var outlet: String?
    package var event: Event.Tally?
    package var evidence: [Evidence]
    /// What changed, word by word, for revisions.
    package var changes: [TextChange]
    /// The outlet says that it changed the story ("Update:", "Correction:", a moved `updated`).
    package var acknowledged: Bool?
    package var effect: TopicEffect?
    package var answer: AnswerChange?
    /// Found again in history when a topic changed; never alerted one by one.
    package var backfilled: Bool
    /// What else a person should be told: the cause of a withdrawal, a failing feed's outcome.
    package var note: String?

    /// `identity` holds whatever tells this change from every other one of its kind.
    package init(kind: Kind, time: Timestamp, topic: Topic.ID? = nil, identity: [String]) {
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
    package enum TopicEffect: String, Hashable, Sendable, Codable {
        case gained, lost, strengthened, weakened, irrelevant
    }

    /// An outlet's, or the whole question's, change of answer; nil is "no answer yet".
    package struct AnswerChange: Hashable, Sendable, Codable {
        package let from: String?
        package let to: String?
        /// Independent origins by answer, after the change.
        package let tally: [String: Int]
        /// The same before it; nil where that was not recorded.
        package let before: [String: Int]?
        /// The outlet whose answer changed; nil where the question's did.
        package let outlet: String?
        package init(
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
package struct TextChange: Hashable, Sendable, Codable {
    package enum Operation: String, Hashable, Sendable, Codable { case added, removed, replaced, moved }
    package let op: Operation
    package let field: Query.Field
    /// The new words (`added`, `replaced`, `moved`) or the words that are gone (`removed`).
    package let text: String
    /// The words that were there before, where they were replaced.
    package let before: String?
    /// The sentence around the change, as it reads now (or read, where all is gone).
    package let context: String?
    package init(op: Operation, field: Query.Field, text: String, before: String? = nil, context: String? = nil) {
        self.op = op
        self.field = field
        self.text = text
        self.before = before
        self.context = context
    }
}
