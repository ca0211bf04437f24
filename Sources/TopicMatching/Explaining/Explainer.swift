public import NewsModel
import TextProcessing

/// Explains one topic over stories: the same engine as the matcher, without its short cuts.
public struct Explainer: Sendable {
    private let topic: Topic
    private let matcher: TopicMatcher
    private let model: ExampleModel?

    public init(_ topic: Topic, background: BackgroundModel = BackgroundModel()) {
        self.topic = topic
        matcher = TopicMatcher(topics: [topic], background: background)
        model =
            topic.like.isEmpty
            ? nil
            : ExampleModel(examples: topic.like, threshold: topic.threshold, background: background)
    }

    /// - Parameter time: of the story; dates long before it are old. nil judges no year.
    public func explain(_ content: StoryContent, at time: Timestamp? = nil) -> Explanation {
        let story = StoryIndex(content, matcher.lexicon)
        let query = matcher.node(0).map { node in
            ClauseExplainer(evaluator: Evaluator(story, content)).explain(node, .document)
        }
        let match = matcher.match(content).first
        let similarity = model?.similarity(content)
        var failing = query.map(FailingClauses.smallest) ?? []
        if match == nil, let similarity, let model, similarity < model.threshold {
            let missing = Explanation.figure(model.threshold - similarity)
            failing.append(
                ClauseExplanation(
                    "like:", holds: false,
                    "likeness \(Explanation.figure(similarity)) is \(missing) below the threshold"))
        }
        return Explanation(
            topic: topic.id, match: match,
            verdicts: match.map { AnswerVerdict.verdicts(on: $0, in: content, of: topic, at: time) } ?? [],
            query: query, failing: match == nil ? failing : [], similarity: similarity,
            threshold: model?.threshold)
    }
}
