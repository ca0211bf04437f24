public import NewsModel

/// A line of a topic file's `tests:`: a text, and what the topic must make of it.
public struct TopicExpectation: Hashable, Sendable {
    public let title: String
    public let text: String
    public let matches: Bool
    /// Names of the answers whose tally it must move, and no others; nil where nothing is said of them.
    public let answers: [String]?

    public init(title: String = "", text: String, matches: Bool, answers: [String]? = nil) {
        self.title = title
        self.text = text
        self.matches = matches
        self.answers = answers
    }

    /// nil where the topic does as expected; else one sentence that says how it does not.
    public func failure(of topic: Topic, background: BackgroundModel = BackgroundModel()) -> String? {
        let content = StoryContent(headline: title, text: text, url: "", outlet: "")
        let found = TopicMatcher(topics: [topic], background: background).match(content).first
        if matches, found == nil {
            let reasons = Explainer(topic, background: background).explain(content).failing
            return "expected a match, but " + reasons.map { "\($0.clause): \($0.reason)" }.joined(separator: "; ")
        }
        if !matches, let found {
            return "expected no match, but found "
                + found.evidence.map { "\($0.clause) in \"\($0.quote)\"" }.joined(separator: ", ")
        }
        guard let answers, let found else { return nil }
        let verdicts = AnswerVerdict.verdicts(on: found, in: content, of: topic)
        let given = Set(verdicts.filter(\.counts).map(\.evidence.answer))
        let missing = answers.filter { !given.contains($0) }
        if !missing.isEmpty {
            let others = verdicts.filter { missing.contains($0.evidence.answer) }
                .map { "\($0.evidence.answer) is \($0.stance.rawValue) in \"\($0.evidence.sentence)\"" }
            let reason = others.isEmpty ? "which nothing supports" : others.joined(separator: ", ")
            return "expected answer \(missing.joined(separator: ", ")), \(others.isEmpty ? "" : "but ")\(reason)"
        }
        let extra = given.subtracting(answers).sorted()
        return extra.isEmpty ? nil : "did not expect answer \(extra.joined(separator: ", "))"
    }
}
